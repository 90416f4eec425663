import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

public class WorkbookWritten {
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    Path file = Files.createTempFile("lengths", ".xlsx");
    try {
      write(input, file);
      return cells(file);
    } finally {
      Files.delete(file);
    }
  }

  private static void write(Path input, Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(input);
        OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet();
      int number = 0;
      for (String line; (line = reader.readLine()) != null; ) {
        Row row = sheet.createRow(number++);
        for (int i = 0; i <= line.length() / 100; i++) {
          row.createCell(i).setCellValue(line.length() - i);
        }
      }
      workbook.write(out);
    }
  }

  /** What is declared for one class cannot hold the other. */
  static void declared(String[] names, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet();
      int number = 0;
      for (String name : names) {
        sheet.createRow(number++).createCell(0).setCellValue(name);
      }
      workbook.write(out);
    }
  }

  /** What is cast is counted on. */
  static void cast(String[] names, OutputStream out) throws IOException {
    try (Workbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = (XSSFSheet) workbook.createSheet();
      int number = 0;
      for (String name : names) {
        sheet.createRow(number++).createCell(0).setCellValue(name);
      }
      workbook.write(out);
    }
  }

  /** What the sheet holds, read piece by piece. */
  private static String cells(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
        Scanner scanner = new Scanner(sheet, StandardCharsets.UTF_8)) {
      int count = 0;
      double hash = 0;
      scanner.useDelimiter("<");
      while (scanner.hasNext()) {
        String tag = scanner.next();
        if (tag.startsWith("v>")) {
          count++;
          hash = (hash * 31 + Double.parseDouble(tag.substring(2))) % 1_000_003;
        }
      }
      return count + " " + hash;
    }
  }
}
