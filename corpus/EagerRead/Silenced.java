package eagerread;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Somebody gave a reason. */
class Silenced {
  @SuppressWarnings("EagerRead")
  void byAnnotation(Path orders) throws IOException {
    for (String line : Files.readAllLines(orders)) {
      System.out.println(line);
    }
  }

  @SuppressWarnings({"unchecked", "EagerRead"})
  static final class Inner {
    void inside(Path orders) throws IOException {
      for (String line : Files.readAllLines(orders)) {
        System.out.println(line);
      }
    }
  }

  @SuppressWarnings("unchecked")
  void otherRule(Path orders) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    for (String line : Files.readAllLines(orders)) {
      System.out.println(line);
    }
  }
}
