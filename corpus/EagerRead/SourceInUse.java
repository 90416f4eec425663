package eagerread;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.commons.io.FileUtils;

/** The loop deletes, renames or rewrites what it reads, or a sibling branch streams already. */
class SourceInUse {
  void deletes(Path orders) throws IOException {
    for (String line : Files.readAllLines(orders)) {
      if (line.isEmpty()) {
        Files.delete(orders);
      }
    }
  }

  void appends(Path orders) throws IOException {
    for (String line : Files.readAllLines(orders)) {
      Files.writeString(orders, line + "!", StandardOpenOption.APPEND);
    }
  }

  void renames(File orders) throws IOException {
    for (String line : FileUtils.readLines(orders, StandardCharsets.UTF_8)) {
      if (line.startsWith("#")) {
        orders.renameTo(new File(line.substring(1)));
      }
    }
  }

  void rewrites(Path orders) throws IOException {
    List<String> lines = Files.readAllLines(orders);
    Files.delete(orders);
    Files.write(orders, lines);
  }

  void listedFiles(File folder) {
    for (File each : folder.listFiles()) {
      each.delete();
    }
  }

  void streamedWhenLarge(Path orders) throws IOException {
    if (Files.size(orders) > 1 << 20) {
      try (BufferedReader reader = Files.newBufferedReader(orders)) {
        for (String line; (line = reader.readLine()) != null; ) {
          System.out.println(line);
        }
      }
    } else {
      for (String line : Files.readAllLines(orders)) {
        System.out.println(line);
      }
    }
  }
}
