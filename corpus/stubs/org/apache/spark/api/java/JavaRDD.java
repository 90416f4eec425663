package org.apache.spark.api.java;

import java.util.List;

public class JavaRDD<T> {
  public native List<T> collect();
}
