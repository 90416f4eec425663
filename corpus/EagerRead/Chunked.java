package eagerread;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.LineIterator;

/** The better forms, which must stay silent. */
class Chunked {
  void lines(Path orders) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(orders)) {
      for (String line; (line = reader.readLine()) != null; ) {
        System.out.println(line);
      }
    }
  }

  long stream(Path orders) throws IOException {
    try (Stream<String> lines = Files.lines(orders)) {
      return lines.filter(line -> !line.isBlank()).count();
    }
  }

  void iterator(File orders) throws IOException {
    try (LineIterator lines = FileUtils.lineIterator(orders, "UTF-8")) {
      while (lines.hasNext()) {
        System.out.println(lines.next());
      }
    }
  }

  void copied(InputStream in, OutputStream out, Path path) throws IOException {
    in.transferTo(out);
    Files.copy(path, out);
    Files.copy(in, path);
    IOUtils.copy(in, out);
  }

  byte[] hashed(Path image, MessageDigest digest) throws IOException {
    try (InputStream in = Files.newInputStream(image)) {
      byte[] buffer = new byte[8192];
      for (int read; (read = in.read(buffer)) >= 0; ) {
        digest.update(buffer, 0, read);
      }
    }
    return digest.digest();
  }

  void firstBytes(InputStream in, OutputStream out) throws IOException {
    out.write(in.readNBytes(16));
  }

  void records(Reader reader) throws IOException {
    for (CSVRecord row : CSVParser.parse(reader, CSVFormat.DEFAULT)) {
      System.out.println(row.get(0));
    }
  }

  void decoded(byte[] given) {
    for (String line : new String(given, StandardCharsets.UTF_8).split("\n")) {
      System.out.println(line);
    }
  }
}
