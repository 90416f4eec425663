package org.apache.spark.sql;

import java.util.Iterator;
import java.util.List;

public class Dataset<T> {
  public native List<T> collectAsList();

  public native Iterator<T> toLocalIterator();

  public native Dataset<T> limit(int number);

  public native long count();
}
