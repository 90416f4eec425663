package eagerread;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** A name says that the file is small. */
class SmallByNature {
  private static final String LICENCE_HEADER = "licence-header.txt";
  private final Path pidFile = Path.of("/run/server.pid");

  void config(Path config) throws IOException {
    for (String line : Files.readAllLines(config)) {
      System.out.println(line);
    }
  }

  void byPath() throws IOException {
    for (String line : Files.readAllLines(Path.of("conf", "hosts"))) {
      System.out.println(line);
    }
  }

  void byConstant(Path folder) throws IOException {
    for (String line : Files.readAllLines(folder.resolve(LICENCE_HEADER))) {
      System.out.println(line);
    }
  }

  void byField() throws IOException {
    for (String line : Files.readAllLines(pidFile)) {
      System.out.println(line);
    }
  }

  void readPassword(File file) throws IOException {
    for (String line : FileUtils.readLines(file, StandardCharsets.UTF_8)) {
      System.out.println(line);
    }
  }

  long tokens(Path tokenFile) throws IOException {
    return Files.readAllLines(tokenFile).stream().filter(line -> !line.isBlank()).count();
  }

  void versionMarker(Path versionMarker) throws IOException {
    System.out.println(Files.readString(versionMarker).trim());
  }

  static final class TemplateLoader {
    void load(Path file) throws IOException {
      for (String line : Files.readAllLines(file)) {
        System.out.println(line);
      }
    }
  }
}
