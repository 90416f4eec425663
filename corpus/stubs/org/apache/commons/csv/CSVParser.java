package org.apache.commons.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;

public class CSVParser implements Iterable<CSVRecord>, Closeable {
  public CSVParser(Reader reader, CSVFormat format) throws IOException {}

  public static native CSVParser parse(Reader reader, CSVFormat format) throws IOException;

  public static native CSVParser parse(String text, CSVFormat format) throws IOException;

  public native List<CSVRecord> getRecords();

  @Override
  public native Iterator<CSVRecord> iterator();

  @Override
  public native void close() throws IOException;
}
