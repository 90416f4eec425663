package eagerread;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.multipart.MultipartFile;

/** Bytes handed to a project's own methods, which could have been handed a stream. */
class OwnStorage {
  interface Bytes {
    String store(String name, byte[] content);

    String store(String name, File content);

    String store(InputStream content, String name);
  }

  interface Either {
    String store(String name, byte[] content);

    String store(String name, InputStream content);

    String store(String name, byte[] content, String type);

    String store(String name, InputStream content, Path log);

    void replace(byte[] content);

    void replace(InputStream content, long length);
  }

  /** The overloads are made of each other. */
  static class Made implements Either {
    @Override
    public String store(String name, InputStream content) {
      try {
        return store(name, content.readAllBytes());
      } catch (IOException unreadable) {
        return null;
      }
    }

    @Override
    public String store(String name, byte[] content) {
      return name;
    }

    @Override
    public String store(String name, byte[] content, String type) {
      return name;
    }

    @Override
    public String store(String name, InputStream content, Path log) {
      return name;
    }

    @Override
    public void replace(byte[] content) {}

    @Override
    public void replace(InputStream content, long length) {}
  }

  private Bytes bytes;
  private Either either;
  private byte[] last;

  String onlyBytes(MultipartFile upload) throws IOException {
    return bytes.store("upload", upload.getBytes());
  }

  String otherArguments(MultipartFile upload) throws IOException {
    return either.store("upload", upload.getBytes(), "text/plain");
  }

  String keptToo(MultipartFile upload) throws IOException {
    last = upload.getBytes();
    return either.store("upload", last);
  }

  String twice(MultipartFile upload) throws IOException {
    byte[] content = upload.getBytes();
    either.store("copy", content);
    return either.store("upload", content);
  }

  String resource() throws IOException {
    try (InputStream in = OwnStorage.class.getResourceAsStream("parts.bin")) {
      return either.store("parts", in.readAllBytes());
    }
  }

  String upload(MultipartFile upload) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    return either.store("upload", upload.getBytes());
  }

  void withLength(Path file) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    either.replace(Files.readAllBytes(file));
  }

  /** What is made of the whole again is read from the copy, not from the source. */
  String wrappedAndReadAgain(InputStream in) throws IOException {
    try (InputStream copy =
        // BUG: Diagnostic contains: [EagerRead]
        new BufferedInputStream(new ByteArrayInputStream(in.readAllBytes()))) {
      return new String(copy.readAllBytes());
    }
  }
}
