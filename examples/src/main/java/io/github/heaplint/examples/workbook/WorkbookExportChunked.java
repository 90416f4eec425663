package io.github.heaplint.examples.workbook;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes the orders of a text file as an Excel workbook, a hundred rows at a time. */
public final class WorkbookExportChunked {
  private WorkbookExportChunked() {}

  /** Exports the file that the first argument names, and prints the total that was written. */
  public static void main(String[] args) throws Exception {
    Path workbook = Files.createTempFile("orders", ".xlsx");
    try {
      export(Path.of(args[0]), workbook);
      System.out.println("total " + WorkbookTotalChunked.totalCents(workbook.toFile()));
    } finally {
      Files.delete(workbook);
    }
  }

  private static void export(Path orders, Path target) throws Exception {
    try (BufferedReader reader = Files.newBufferedReader(orders);
        SXSSFWorkbook workbook = new SXSSFWorkbook(100);
        OutputStream out = Files.newOutputStream(target)) {
      Sheet sheet = workbook.createSheet("orders");
      String line;
      for (int i = 0; (line = reader.readLine()) != null; i++) {
        Row row = sheet.createRow(i);
        String[] fields = line.split(";", -1);
        row.createCell(0).setCellValue(Integer.parseInt(fields[0]));
        row.createCell(1).setCellValue(fields[1]);
        row.createCell(2).setCellValue(fields[2]);
        row.createCell(3).setCellValue(Integer.parseInt(fields[3]));
        row.createCell(4).setCellValue(Double.parseDouble(fields[4]));
      }
      workbook.write(out);
    }
  }
}
