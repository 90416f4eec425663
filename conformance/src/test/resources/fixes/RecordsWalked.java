import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

public class RecordsWalked {
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static long run(Path input) throws IOException {
    long sum = 0;
    try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(input), CSVFormat.DEFAULT)) {
      for (CSVRecord record : parser.getRecords()) {
        sum += record.get(0).length() + record.size();
      }
    }
    return sum;
  }
}
