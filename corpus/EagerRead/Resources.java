package eagerread;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.IOUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StreamUtils;

/** Class-path resources are as small as whoever wrote them made them; memory holds memory. */
class Resources {
  void resource(OutputStream out) throws IOException {
    try (InputStream in = Resources.class.getResourceAsStream("/banner.txt")) {
      out.write(in.readAllBytes());
    }
  }

  void resourceOfLoader(OutputStream out) throws IOException {
    InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("a/b");
    out.write(IOUtils.toByteArray(in));
  }

  void resourceLines() throws IOException {
    for (String line :
        IOUtils.readLines(getClass().getResourceAsStream("words"), StandardCharsets.UTF_8)) {
      System.out.println(line);
    }
  }

  void springResource(OutputStream out) throws IOException {
    out.write(StreamUtils.copyToByteArray(new ClassPathResource("logo.png").getInputStream()));
  }

  void ofBytes(byte[] bytes, OutputStream out) throws IOException {
    InputStream in = new ByteArrayInputStream(bytes);
    out.write(in.readAllBytes());
  }

  void ofBuffer(ByteArrayOutputStream made) throws IOException {
    InputStream in = new ByteArrayInputStream(made.toByteArray());
    for (String line : IOUtils.readLines(in, StandardCharsets.UTF_8)) {
      System.out.println(line);
    }
  }

  void ofString(String text, OutputStream out) throws IOException {
    out.write(IOUtils.toByteArray(new StringReader(text), StandardCharsets.UTF_8));
  }

  void csvOfString(String text) throws IOException {
    for (CSVRecord row : CSVParser.parse(text, CSVFormat.DEFAULT).getRecords()) {
      System.out.println(row.get(0));
    }
  }

  void csvOfStringReader(String text) throws IOException {
    List<CSVRecord> rows = new CSVParser(new StringReader(text), CSVFormat.DEFAULT).getRecords();
    for (CSVRecord row : rows) {
      System.out.println(row.get(0));
    }
  }

  void ofProcess(Process process) throws IOException {
    for (String line : IOUtils.readLines(process.getInputStream(), StandardCharsets.UTF_8)) {
      System.out.println(line);
    }
  }

  void alreadyStreamed() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Resources.class.getResourceAsStream("list"), StandardCharsets.UTF_8))) {
      reader.lines().forEach(System.out::println);
    }
  }
}
