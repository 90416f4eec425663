package org.apache.poi.ss.usermodel;

public interface Row extends Iterable<Cell> {
  Cell createCell(int column);
}
