import com.google.common.io.CharStreams;
import com.google.common.io.Files;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.FileUtils;

public class LibrariesRead {
  public static void main(String[] args) throws Exception {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException, GeneralSecurityException {
    return guava(input.toFile())
        + " "
        + reader(input.toFile())
        + " "
        + commons(input.toFile(), StandardCharsets.UTF_8)
        + " "
        + records(input.toFile())
        + " "
        + hash(input.toFile());
  }

  private static int guava(File input) throws IOException {
    int sum = 0;
    for (String line : Files.readLines(input, StandardCharsets.UTF_8)) {
      sum += line.length();
    }
    return sum;
  }

  private static List<Integer> reader(File input) throws IOException {
    List<Integer> lengths = new ArrayList<>();
    try (Reader in = Files.newReader(input, StandardCharsets.UTF_8)) {
      for (String line : CharStreams.readLines(in)) {
        lengths.add(line.length());
      }
    }
    return lengths;
  }

  private static int commons(File input, Charset charset) throws IOException {
    int sum = 0;
    for (String line : FileUtils.readLines(input, charset)) {
      sum += line.length();
    }
    return sum;
  }

  private static long records(File input) throws IOException {
    long sum = 0;
    try (CSVParser parser = CSVParser.parse(input, StandardCharsets.UTF_8, CSVFormat.DEFAULT)) {
      for (CSVRecord record : parser.getRecords()) {
        sum += record.size();
      }
    }
    return sum;
  }

  private static String hash(File input) throws IOException, GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("MD5");
    digest.update(FileUtils.readFileToByteArray(input));
    return Arrays.toString(digest.digest());
  }
}
