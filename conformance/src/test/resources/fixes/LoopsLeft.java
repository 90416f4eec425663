import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Loops that end early: what they found is the same, and nothing is left open. */
public class LoopsLeft {
  public static void main(String[] args) throws IOException, CsvException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException, CsvException {
    return returned(input)
        + " "
        + broken(input)
        + " "
        + leftBehind(input)
        + " "
        + row(input)
        + " "
        + record(input)
        + " "
        + gathered(input);
  }

  private static String returned(Path input) throws IOException {
    for (String line : Files.readAllLines(input)) {
      if (line.length() == 3) {
        return line;
      }
    }
    return "none";
  }

  private static int broken(Path input) throws IOException {
    int before = 0;
    for (String line : Files.readAllLines(input)) {
      if (line.isBlank()) {
        break;
      }
      before += line.length();
    }
    return before;
  }

  private static int leftBehind(Path input) throws IOException {
    int found = -1;
    int at = 0;
    for (String line : Files.readAllLines(input)) {
      at++;
      if (!line.contains("x")) {
        continue;
      }
      found = at;
      if (line.contains(",")) {
        break;
      }
    }
    return found;
  }

  private static String row(Path input) throws IOException, CsvException {
    try (CSVReader reader = new CSVReader(Files.newBufferedReader(input))) {
      for (String[] row : reader.readAll()) {
        if (row.length > 1) {
          return row[1];
        }
      }
    }
    return "none";
  }

  private static long record(Path input) throws IOException {
    try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(input), CSVFormat.DEFAULT)) {
      for (CSVRecord record : parser.getRecords()) {
        if (record.size() > 1) {
          return record.getRecordNumber();
        }
      }
    }
    return -1;
  }

  private static int gathered(Path input) throws IOException {
    List<String> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(input)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(line);
      }
    }
    for (String row : rows) {
      if (row.length() == 3) {
        return row.length();
      }
    }
    return -1;
  }
}
