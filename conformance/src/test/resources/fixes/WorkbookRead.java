import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

public class WorkbookRead {
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    Path file = Files.createTempFile("lengths", ".xlsx");
    try {
      write(input, file);
      return sum(file) + " " + count(file.toFile()) + " " + first(file.toFile());
    } finally {
      Files.delete(file);
    }
  }

  private static void write(Path input, Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(input);
        OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new SXSSFWorkbook(10)) {
      Sheet sheet = workbook.createSheet();
      int number = 0;
      for (String line; (line = reader.readLine()) != null; ) {
        Row row = sheet.createRow(number++);
        for (int i = 0; i <= line.length() / 30; i++) {
          row.createCell(i).setCellValue(line.length() - i);
        }
      }
      workbook.write(out);
    }
  }

  private static double sum(Path file) throws IOException {
    double sum = 0;
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = new XSSFWorkbook(in)) {
      for (Row row : workbook.getSheetAt(0)) {
        for (Cell cell : row) {
          sum += cell.getNumericCellValue();
        }
      }
    }
    return sum;
  }

  /** What is closed may fail, so that the handler is needed. */
  private static int count(File file) {
    int cells = 0;
    try (InputStream in = new FileInputStream(file)) {
      Workbook workbook = new XSSFWorkbook(in);
      for (Row row : workbook.getSheetAt(0)) {
        cells += row.getLastCellNum();
      }
      workbook.close();
    } catch (IOException unreadable) {
      return -1;
    }
    return cells;
  }

  /** Closed where no handler is, as is the stream: but they are closed. */
  private static double first(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    try {
      Workbook workbook = new XSSFWorkbook(in);
      for (Row row : workbook.getSheetAt(0)) {
        return row.getCell(0).getNumericCellValue();
      }
      return -1;
    } catch (RuntimeException broken) {
      return -2;
    } finally {
      in.close();
    }
  }

  /** Nothing else is there that the handler could be for. */
  static int unclosed(InputStream in) {
    int rows = 0;
    try {
      Workbook workbook = new XSSFWorkbook(in);
      for (Row row : workbook.getSheetAt(0)) {
        rows += row.getRowNum();
      }
    } catch (IOException unreadable) {
      return -1;
    }
    return rows;
  }

  /** What is closed has a handler of its own. */
  static int closedApart(InputStream in) {
    int rows = 0;
    try {
      Workbook workbook = new XSSFWorkbook(in);
      for (Row row : workbook.getSheetAt(0)) {
        rows += row.getRowNum();
      }
      try {
        workbook.close();
      } catch (IOException ignored) {
        rows--;
      }
    } catch (IOException unreadable) {
      return -1;
    }
    return rows;
  }

  /** Formulas are computed from cells anywhere. */
  static double evaluated(File file) throws IOException {
    double sum = 0;
    try (InputStream in = new FileInputStream(file);
        Workbook workbook = new XSSFWorkbook(in)) {
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      for (Row row : workbook.getSheetAt(0)) {
        sum += evaluator.evaluate(row.getCell(0)).getNumberValue();
      }
    }
    return sum;
  }

  /** As above, in a method of their own. */
  static double evaluatedApart(File file) throws IOException {
    double sum = 0;
    try (InputStream in = new FileInputStream(file);
        Workbook workbook = new XSSFWorkbook(in)) {
      FormulaEvaluator evaluator = evaluator(workbook);
      for (Row row : workbook.getSheetAt(0)) {
        sum += evaluator.evaluate(row.getCell(0)).getNumberValue();
      }
    }
    return sum;
  }

  private static FormulaEvaluator evaluator(Workbook workbook) {
    return workbook.getCreationHelper().createFormulaEvaluator();
  }

  /** What is cast is counted on. */
  static int cast(InputStream in) throws IOException {
    int rows = 0;
    try (Workbook workbook = new XSSFWorkbook(in)) {
      XSSFSheet sheet = (XSSFSheet) workbook.getSheetAt(0);
      for (Row row : sheet) {
        rows += row.getRowNum();
      }
    }
    return rows;
  }
}
