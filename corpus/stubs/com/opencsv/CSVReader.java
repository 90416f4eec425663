package com.opencsv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;

public class CSVReader implements Closeable, Iterable<String[]> {
  public CSVReader(Reader reader) {}

  public native List<String[]> readAll() throws IOException;

  public native String[] readNext() throws IOException;

  @Override
  public native Iterator<String[]> iterator();

  @Override
  public native void close() throws IOException;
}
