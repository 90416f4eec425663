package org.apache.poi.ss.usermodel;

public interface Cell {
  double getNumericCellValue();

  void setCellValue(String value);
}
