package tech.tablesaw.api;

import tech.tablesaw.columns.Column;
import tech.tablesaw.io.DataFrameReader;

public class Table {
  public static native DataFrameReader read();

  public native int rowCount();

  public native String shape();

  public native Column<?> column(String name);

  public native Table first(int rows);
}
