package draggedfield;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Read in a first phase, and held while a second one loads. */
class Matching {
  private final Path orders;
  private final Path customers;
  private List<String> lines;

  Matching(Path orders, Path customers) {
    this.orders = orders;
    this.customers = customers;
  }

  int run() throws IOException {
    lines = Files.readAllLines(orders);
    Set<String> known = new HashSet<>();
    for (String each : lines) {
      known.add(each.substring(0, 8));
    }
    // BUG: Diagnostic contains: [DraggedField]
    List<String> others = Files.readAllLines(customers);
    others.sort(null);
    others.retainAll(known);
    return others.size();
  }
}

/** The first phase is a helper's, the second one another helper's. */
class Phases {
  private byte[] picture;
  private int sum;

  void run(Path first, Path second) throws IOException {
    picture = Files.readAllBytes(first);
    measure();
    // BUG: Diagnostic contains: [DraggedField]
    compare(second);
  }

  private void measure() {
    for (byte each : picture) {
      sum += each;
    }
  }

  private void compare(Path other) throws IOException {
    byte[] all = Files.readAllBytes(other);
    for (byte each : all) {
      sum -= each;
    }
    for (byte each : all) {
      sum ^= each;
    }
  }
}

/** Held for nothing while the program waits. */
class Waiting {
  private final CountDownLatch end = new CountDownLatch(1);
  private List<String> settings = new ArrayList<>();

  void serve(Path file) throws IOException, InterruptedException {
    settings = Files.readAllLines(file);
    settings.forEach(System.out::println);
    // BUG: Diagnostic contains: [DraggedField]
    end.await();
  }
}
