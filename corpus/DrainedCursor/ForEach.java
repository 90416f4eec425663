package drainedcursor;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows that a for-each takes from a parser one by one. */
class ForEach {
  void ofAList(List<String> rows) {
    List<String> all = new ArrayList<>();
    for (String row : rows) {
      all.add(row);
    }
    for (String row : all) {
      System.out.println(row);
    }
  }

  void inMemory(String text) throws IOException {
    List<CSVRecord> all = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.DEFAULT)) {
      for (CSVRecord row : parser) {
        all.add(row);
      }
    }
    for (CSVRecord row : all) {
      System.out.println(row.get(0));
    }
  }

  void notEvery(Reader orders) throws IOException {
    List<CSVRecord> all = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(orders, CSVFormat.DEFAULT)) {
      for (CSVRecord row : parser) {
        if (!row.get(0).isEmpty()) {
          all.add(row);
        }
      }
    }
    for (CSVRecord row : all) {
      System.out.println(row.get(0));
    }
  }

  void whatIsMadeOfThem(Reader orders) throws IOException {
    List<String> all = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(orders, CSVFormat.DEFAULT)) {
      for (CSVRecord row : parser) {
        all.add(row.get(0));
      }
    }
    for (String row : all) {
      System.out.println(row);
    }
  }

  void everyRow(Reader orders) throws IOException {
    List<CSVRecord> all = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(orders, CSVFormat.DEFAULT)) {
      for (CSVRecord row : parser) {
        // BUG: Diagnostic contains: [DrainedCursor]
        all.add(row);
      }
    }
    for (CSVRecord row : all) {
      System.out.println(row.get(0));
    }
  }
}
