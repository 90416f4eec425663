package org.apache.commons.csv;

public class CSVFormat {
  public static final CSVFormat DEFAULT = new CSVFormat();
}
