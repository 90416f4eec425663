package org.apache.poi.ss.usermodel;

public interface Sheet extends Iterable<Row> {
  Row createRow(int row);
}
