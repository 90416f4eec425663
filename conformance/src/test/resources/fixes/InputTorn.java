import com.google.common.io.CharStreams;
import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Every way of reading by itself: what it gives, or what it throws when the input cannot be read. */
public class InputTorn {
  private interface Step {
    Object of(Path input) throws Exception;
  }

  public static void main(String[] args) {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) {
    List<Step> steps =
        List.of(
            InputTorn::lines,
            InputTorn::readerLines,
            InputTorn::rows,
            InputTorn::digest,
            InputTorn::streamDigest,
            InputTorn::sum,
            InputTorn::gathered,
            InputTorn::named);
    StringBuilder outcomes = new StringBuilder();
    for (Step each : steps) {
      outcomes.append(outcome(each, input)).append('\n');
    }
    return outcomes.toString();
  }

  private static String outcome(Step step, Path input) {
    try {
      return String.valueOf(step.of(input));
    } catch (Exception thrown) {
      return thrown.getClass().getName();
    }
  }

  private static TreeMap<Integer, Integer> lines(Path input) throws IOException {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    for (String line : Files.readAllLines(input)) {
      if (line.isBlank()) {
        continue;
      }
      for (int i = 0; i < line.length(); i++) {
        if (line.charAt(i) == ' ') {
          counts.merge(i, 1, Integer::sum);
          break;
        }
      }
      counts.merge(line.startsWith("!") ? line.charAt(100) : line.length(), 1, Integer::sum);
    }
    return counts;
  }

  private static int readerLines(Path input) throws IOException {
    int sum = 0;
    try (Reader in = Files.newBufferedReader(input)) {
      for (String line : CharStreams.readLines(in)) {
        sum += line.startsWith("!") ? line.charAt(100) : line.length();
      }
    }
    return sum;
  }

  private static int rows(Path input) throws IOException, CsvException {
    int cells = 0;
    try (CSVReader reader = new CSVReader(Files.newBufferedReader(input))) {
      for (String[] row : reader.readAll()) {
        if (row[0].isEmpty()) {
          continue;
        }
        cells += row[0].startsWith("!") ? row[1].length() : row.length;
      }
    }
    return cells;
  }

  private static String digest(Path input) throws IOException, GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("MD5");
    digest.update(Files.readAllBytes(input));
    return Arrays.toString(digest.digest());
  }

  private static String streamDigest(Path input) throws IOException, GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("MD5");
    try (InputStream in = Files.newInputStream(input)) {
      byte[] hash = digest.digest(in.readAllBytes());
      return Arrays.toString(hash);
    }
  }

  private static long sum(Path input) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(Files.readAllBytes(input));
    return sum.getValue();
  }

  private static int gathered(Path input) throws IOException {
    List<String> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(input)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(line);
      }
    }
    int sum = 0;
    for (String row : rows) {
      sum += row.startsWith("!") ? row.charAt(100) : row.length();
    }
    return sum;
  }

  private static int named(Path input) throws IOException {
    int sum = 0;
    File file = input.toFile();
    for (String line : com.google.common.io.Files.readLines(file, StandardCharsets.UTF_8)) {
      sum += line.startsWith("!") ? line.charAt(100) : line.length();
    }
    return sum;
  }
}
