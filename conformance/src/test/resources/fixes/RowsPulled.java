import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public class RowsPulled {
  public static void main(String[] args) throws IOException, CsvException {
    System.out.println(run(Path.of(args[0])));
  }

  public static long run(Path input) throws IOException, CsvException {
    long sum = 0;
    try (CSVReader reader = new CSVReader(Files.newBufferedReader(input))) {
      for (String[] row : reader.readAll()) {
        sum += row[0].length() + row.length;
      }
    }
    return sum;
  }
}
