package org.apache.commons.csv;

public abstract class CSVRecord implements Iterable<String> {
  public abstract String get(int index);
}
