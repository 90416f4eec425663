import com.univocity.parsers.common.record.Record;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rows and records are gathered before they are walked. */
public class RowsParsed {
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    return rows(input) + " " + records(input);
  }

  private static long rows(Path input) throws IOException {
    CsvParser parser = new CsvParser(settings());
    long sum = 0;
    try (Reader reader = Files.newBufferedReader(input)) {
      for (String[] row : parser.parseAll(reader)) {
        sum += row.length;
      }
    }
    return sum;
  }

  private static long records(Path input) throws IOException {
    CsvParser parser = new CsvParser(settings());
    long sum = 0;
    try (Reader reader = Files.newBufferedReader(input)) {
      for (Record each : parser.parseAllRecords(reader)) {
        sum += each.getValues().length;
      }
    }
    return sum;
  }

  private static CsvParserSettings settings() {
    CsvParserSettings settings = new CsvParserSettings();
    settings.setMaxCharsPerColumn(-1);
    settings.setInputBufferSize(10_000);
    settings.setReadInputOnSeparateThread(false);
    return settings;
  }
}
