package eagerread;

import io.github.heaplint.annotations.Bounded;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Users say that some values stay small, where they declare them. */
class SaidToBeSmall {
  @Bounded("one line for each of the ports")
  private Path ports;

  private Path orders;

  @Bounded("written by the installer")
  private List<String> answers;

  void parameter(@Bounded("a list of names") Path names) throws IOException {
    for (String each : Files.readAllLines(names)) {
      System.out.println(each);
    }
  }

  void local(File folder) throws IOException {
    @Bounded("ten answers")
    Path ten = folder.toPath().resolve("ten");
    for (String each : Files.readAllLines(ten)) {
      System.out.println(each);
    }
  }

  void result(Path path) throws IOException {
    @Bounded("one line a month")
    List<String> months = Files.readAllLines(path);
    for (String each : months) {
      System.out.println(each);
    }
  }

  void field() throws IOException {
    for (String each : Files.readAllLines(ports)) {
      System.out.println(each);
    }
    answers = Files.readAllLines(orders);
    for (String each : answers) {
      System.out.println(each);
    }
  }

  void otherField() throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    for (String each : Files.readAllLines(orders)) {
      System.out.println(each);
    }
  }

  void otherParameter(@Deprecated Path path) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    for (String each : Files.readAllLines(path)) {
      System.out.println(each);
    }
  }

  void otherLocal(Path path) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    List<String> lines = Files.readAllLines(path);
    for (String each : lines) {
      System.out.println(each);
    }
  }
}
