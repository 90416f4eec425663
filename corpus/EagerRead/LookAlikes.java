package eagerread;

import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Names that sound eager and are a project's own. */
class LookAlikes {
  /** A project's own class, hiding every other of its name. */
  static final class Files {
    static Iterable<String> readAllLines(Path path) {
      return List.of(path.toString());
    }

    static byte[] readAllBytes(Path path) {
      return new byte[path.getNameCount()];
    }
  }

  /** A lazy reader. */
  interface Lines {
    Iterator<String> readLines(File file);

    Iterable<String> readAll();

    File[] listFiles();
  }

  /** A message in the manner of Protocol Buffers. */
  static final class Response {
    List<String> getResultList() {
      return List.of();
    }
  }

  static final class Json {
    <T> T fromJson(Reader reader, Class<T> type) {
      return null;
    }

    Object readTree(InputStream in) {
      return null;
    }

    <T> T readValue(InputStream in, Class<T> type) {
      return null;
    }
  }

  static final class Upload {
    byte[] getBytes() {
      return new byte[1];
    }
  }

  void ownFiles(Path orders) {
    for (String line : Files.readAllLines(orders)) {
      System.out.println(line);
    }
  }

  void ownBytes(Path orders, OutputStream out) throws java.io.IOException {
    out.write(Files.readAllBytes(orders));
  }

  void lazyLines(Lines lines, File file) {
    for (Iterator<String> each = lines.readLines(file); each.hasNext(); ) {
      System.out.println(each.next());
    }
  }

  void ownReadAll(Lines lines) {
    lines.readAll().forEach(System.out::println);
  }

  void ownListing(Lines lines) {
    for (File file : lines.listFiles()) {
      System.out.println(file);
    }
  }

  int protobuf(Response response) {
    return response.getResultList().size();
  }

  void dataBinding(Json json, Reader reader, InputStream in, Consumer<Object> sink) {
    sink.accept(json.fromJson(reader, String.class));
    sink.accept(json.readTree(in));
    sink.accept(json.readValue(in, String.class));
  }

  void ownUpload(Upload upload, OutputStream out) throws java.io.IOException {
    out.write(upload.getBytes());
  }

  void unsettled(OutputStream out) throws java.io.IOException {
    var unknown = new Object[] {new Lookup()};
    out.write(((Lookup) unknown[0]).readAllBytes());
  }

  static final class Lookup {
    byte[] readAllBytes() {
      return new byte[0];
    }
  }
}
