package io.github.heaplint.examples.workbook;

import java.io.File;
import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Adds up the orders of an Excel workbook, after having loaded it as a tree. */
public final class WorkbookTotalEager {
  private WorkbookTotalEager() {}

  /** Prints the total of the file that the first argument names. */
  public static void main(String[] args) throws IOException, InvalidFormatException {
    System.out.println("total " + totalCents(new File(args[0])));
  }

  private static long totalCents(File file) throws IOException, InvalidFormatException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(file)) {
      long total = 0;
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          double quantity = row.getCell(3).getNumericCellValue();
          total += (long) (quantity * row.getCell(4).getNumericCellValue());
        }
      }
      return total;
    }
  }
}
