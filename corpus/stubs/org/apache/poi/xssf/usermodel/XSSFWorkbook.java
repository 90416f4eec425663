package org.apache.poi.xssf.usermodel;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

public class XSSFWorkbook implements Workbook {
  public XSSFWorkbook(InputStream in) throws IOException {}

  public XSSFWorkbook(File file) throws IOException {}

  @Override
  public native Sheet getSheetAt(int index);

  @Override
  public native void write(OutputStream out) throws IOException;

  @Override
  public native Iterator<Sheet> iterator();

  @Override
  public native void close() throws IOException;
}
