package org.apache.poi.ss.usermodel;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

public interface Workbook extends Closeable, Iterable<Sheet> {
  Sheet getSheetAt(int index);

  void write(OutputStream out) throws IOException;
}
