package bufferedoutput;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.function.Consumer;
import org.apache.commons.net.ftp.FTPClient;

/** A stream copied into a buffer, for somebody who could have been given the stream. */
class CopiedInputs {
  interface Store {
    void save(InputStream in);

    void save(byte[] bytes, long length);
  }

  void twice(InputStream in, Store store) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    in.transferTo(buffer);
    store.save(new ByteArrayInputStream(buffer.toByteArray()));
    store.save(new ByteArrayInputStream(buffer.toByteArray()));
  }

  void bothOfThem(InputStream in, InputStream more, Store store) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    in.transferTo(buffer);
    more.transferTo(buffer);
    store.save(new ByteArrayInputStream(buffer.toByteArray()));
  }

  void withALength(InputStream in, Store store) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    in.transferTo(buffer);
    byte[] bytes = buffer.toByteArray();
    store.save(bytes, bytes.length);
  }

  void toldHowLong(InputStream in, Store store) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    in.transferTo(buffer);
    System.out.println(buffer.size());
    store.save(new ByteArrayInputStream(buffer.toByteArray()));
  }

  void fromMemory(String text, Store store) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)).transferTo(buffer);
    store.save(new ByteArrayInputStream(buffer.toByteArray()));
  }

  void resource(Store store) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    try (InputStream in = CopiedInputs.class.getResourceAsStream("parts.txt")) {
      in.transferTo(buffer);
    }
    store.save(new ByteArrayInputStream(buffer.toByteArray()));
  }

  void configuration(InputStream configuration, Store store) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    configuration.transferTo(buffer);
    store.save(new ByteArrayInputStream(buffer.toByteArray()));
  }

  void madeHere(Consumer<ByteArrayOutputStream> maker, Store store) {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    maker.accept(buffer);
    store.save(new ByteArrayInputStream(buffer.toByteArray()));
  }

  void otherBytes(InputStream in, byte[] part, Store store) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    byte[] read = new byte[8192];
    while (in.read(read) > 0) {
      buffer.write(part, 0, 10);
    }
    store.save(new ByteArrayInputStream(buffer.toByteArray()));
  }

  byte[] wanted(InputStream in) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    in.transferTo(buffer);
    return buffer.toByteArray();
  }

  String asText(InputStream in) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    in.transferTo(buffer);
    return new String(buffer.toByteArray(), StandardCharsets.UTF_8);
  }

  void hash(InputStream in, MessageDigest digest) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    in.transferTo(buffer);
    // BUG: Diagnostic contains: [BufferedOutput]
    digest.digest(buffer.toByteArray());
  }

  void handedOn(Path path, Store store) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    Files.copy(path, buffer);
    // A path is not open yet.
    store.save(new ByteArrayInputStream(buffer.toByteArray()));
  }

  void wrapped(InputStream in, Store store) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    in.transferTo(buffer);
    // BUG: Diagnostic contains: [BufferedOutput]
    store.save(new ByteArrayInputStream(buffer.toByteArray()));
  }

  void partByPart(InputStream in, Store store) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    int length;
    while ((length = in.read(part)) != -1) {
      buffer.write(part, 0, length);
    }
    // BUG: Diagnostic contains: [BufferedOutput]
    store.save(new ByteArrayInputStream(buffer.toByteArray()));
  }

  void downloaded(FTPClient client, Store store) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    client.retrieveFile("orders.xml", buffer);
    // BUG: Diagnostic contains: [BufferedOutput]
    store.save(new ByteArrayInputStream(buffer.toByteArray()));
  }

  boolean downloadedAndToldIf(FTPClient client, Store store) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    boolean found = client.retrieveFile("orders.xml", buffer);
    store.save(new ByteArrayInputStream(buffer.toByteArray()));
    return found && buffer.size() > 0;
  }
}
