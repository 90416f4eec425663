package eagerread;

import com.opencsv.CSVReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Rows of tables. */
class Tables {
  void records(Reader reader) throws IOException {
    CSVParser parser = CSVParser.parse(reader, CSVFormat.DEFAULT);
    // BUG: Diagnostic contains: [EagerRead]
    for (CSVRecord row : parser.getRecords()) {
      System.out.println(row.get(0));
    }
  }

  void recordsByName(Path orders) throws IOException {
    try (Reader reader = Files.newBufferedReader(orders);
        CSVParser parser = new CSVParser(reader, CSVFormat.DEFAULT)) {
      // BUG: Diagnostic contains: [EagerRead]
      List<CSVRecord> rows = parser.getRecords();
      for (CSVRecord row : rows) {
        System.out.println(row.get(0));
      }
    }
  }

  void readAll(Path orders) throws Exception {
    try (CSVReader reader = new CSVReader(Files.newBufferedReader(orders))) {
      // BUG: Diagnostic contains: [EagerRead]
      for (String[] row : reader.readAll()) {
        System.out.println(row[0]);
      }
    }
  }

  int number(CSVReader reader) throws Exception {
    // BUG: Diagnostic contains: [EagerRead]
    return reader.readAll().size();
  }

  void workbook(InputStream in) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    try (XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      Sheet sheet = workbook.getSheetAt(0);
      for (Row row : sheet) {
        for (Cell cell : row) {
          System.out.println(cell.getNumericCellValue());
        }
      }
    }
  }

  double everySheetOnce(InputStream in) throws IOException {
    double total = 0;
    // BUG: Diagnostic contains: [EagerRead]
    try (XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Sheet sheet : workbook) {
        total += total(sheet);
      }
    }
    return total;
  }

  double everySheetTwice(InputStream in) throws IOException {
    double total = 0;
    try (XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Sheet sheet : workbook) {
        if (total(sheet) > 0) {
          total += total(sheet);
        }
      }
    }
    return total;
  }

  private static double total(Sheet sheet) {
    double total = 0;
    for (Row row : sheet) {
      for (Cell cell : row) {
        total += cell.getNumericCellValue();
      }
    }
    return total;
  }

  XSSFWorkbook workbookReturned(File file) throws Exception {
    return new XSSFWorkbook(file);
  }

  void workbookChanged(InputStream in, Path target) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      workbook.getSheetAt(0).createRow(0).createCell(0).setCellValue("total");
      workbook.write(Files.newOutputStream(target));
    }
  }

  CSVRecord lastRecord(CSVParser parser) throws IOException {
    List<CSVRecord> rows = parser.getRecords();
    return rows.get(rows.size() - 1);
  }

  List<String[]> sortedRows(CSVReader reader) throws Exception {
    List<String[]> rows = reader.readAll();
    rows.sort((left, right) -> left[0].compareTo(right[0]));
    return rows;
  }
}
