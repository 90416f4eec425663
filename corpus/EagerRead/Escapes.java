package eagerread;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The value leaves the method: whoever gets it may need the whole. */
class Escapes {
  private List<String> kept;
  private static byte[] shared;
  private final Map<Path, byte[]> images;
  private final Consumer<List<String>> listener;

  Escapes(Map<Path, byte[]> images, Consumer<List<String>> listener) {
    this.images = images;
    this.listener = listener;
  }

  List<String> returned(Path orders) throws IOException {
    return Files.readAllLines(orders);
  }

  List<String> returnedByName(Path orders) throws IOException {
    List<String> lines = Files.readAllLines(orders);
    for (String line : lines) {
      System.out.println(line);
    }
    return lines;
  }

  byte[] returnedOnOneBranch(Path image, InputStream in, boolean local) throws IOException {
    return local ? Files.readAllBytes(image) : in.readAllBytes();
  }

  void storedInField(Path orders) throws IOException {
    kept = Files.readAllLines(orders);
  }

  void storedInStatic(Path image) throws IOException {
    shared = Files.readAllBytes(image);
  }

  void storedInMap(Path image) throws IOException {
    images.put(image, Files.readAllBytes(image));
  }

  void storedInArray(Path[] parts) throws IOException {
    byte[][] all = new byte[parts.length][];
    for (int i = 0; i < parts.length; i++) {
      all[i] = Files.readAllBytes(parts[i]);
    }
    shared = all[all.length - 1];
  }

  void storedInList(List<Path> parts, List<byte[]> all) throws IOException {
    for (Path part : parts) {
      all.add(Files.readAllBytes(part));
    }
  }

  void handedToUnknownCode(Path orders) throws IOException {
    listener.accept(Files.readAllLines(orders));
  }

  void handedToOverridable(Path orders) throws IOException {
    receive(Files.readAllLines(orders));
  }

  protected void receive(List<String> lines) {
    lines.forEach(System.out::println);
  }

  Supplier<Integer> captured(Path orders) throws IOException {
    List<String> lines = Files.readAllLines(orders);
    // BUG: Diagnostic contains: [PinnedCapture]
    return () -> lines.size();
  }

  Callable<byte[]> returnedByLambda(Path image) {
    return () -> Files.readAllBytes(image);
  }

  Callable<String> capturedByAnonymousClass(Path order) throws IOException {
    String text = Files.readString(order);
    return new Callable<>() {
      @Override
      public String call() {
        return text;
      }
    };
  }

  List<String> copied(Path orders) throws IOException {
    return new ArrayList<>(Files.readAllLines(orders));
  }

  Object throwing(Path orders) throws IOException {
    String text = Files.readString(orders);
    throw new IllegalStateException(text);
  }
}
