package tech.tablesaw.io;

import tech.tablesaw.api.Table;

public class DataFrameReader {
  public native Table csv(String file);
}
