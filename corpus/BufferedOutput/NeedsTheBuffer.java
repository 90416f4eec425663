package bufferedoutput;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.function.Consumer;

/** The array itself is needed, or the buffer is not this method's own. */
class NeedsTheBuffer {
  private final ByteArrayOutputStream shared = new ByteArrayOutputStream();
  private byte[] last;

  byte[] returned(String text) {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    buffer.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return buffer.toByteArray();
  }

  void stored(String text) {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    buffer.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    last = buffer.toByteArray();
  }

  void field(OutputStream out) throws IOException {
    out.write(shared.toByteArray());
  }

  void parameter(ByteArrayOutputStream buffer, OutputStream out) throws IOException {
    out.write(buffer.toByteArray());
  }

  void range(OutputStream out) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    buffer.write(1);
    out.write(buffer.toByteArray(), 4, 8);
  }

  void lengthFirst(DataOutputStream out, String text) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    buffer.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    byte[] bytes = buffer.toByteArray();
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  void countFirst(DataOutputStream out, Iterable<String> names) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    int count = 0;
    for (String name : names) {
      count++;
      writeName(name, buffer);
    }
    out.writeInt(count);
    out.write(buffer.toByteArray());
  }

  void sizeFirst(DataOutputStream out, Iterable<String> names) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    for (String name : names) {
      writeName(name, buffer);
    }
    out.writeInt(buffer.size());
    out.write(buffer.toByteArray());
  }

  void countFirstByAHelper(DataOutputStream out, Iterable<String> names) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    int count = 0;
    for (String name : names) {
      count++;
      writeName(name, buffer);
    }
    writeNumber(out, count);
    out.write(buffer.toByteArray());
  }

  private static void writeName(String name, OutputStream out) throws IOException {
    out.write(name.getBytes(StandardCharsets.UTF_8));
  }

  private static void writeNumber(DataOutputStream out, int number) throws IOException {
    out.writeInt(number);
  }

  void checksummed(OutputStream out, MessageDigest digest, String text) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    buffer.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    byte[] bytes = buffer.toByteArray();
    out.write(digest.digest(bytes));
    out.write(bytes);
  }

  String encoded(String text) {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    buffer.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(buffer.toByteArray());
  }

  void printed(PrintWriter out, String text) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    buffer.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    out.print(buffer.toString(StandardCharsets.UTF_8));
  }

  void handedOn(Consumer<byte[]> sink) {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    buffer.write(1);
    sink.accept(buffer.toByteArray());
  }

  void readAgain(Consumer<ByteArrayInputStream> sink, OutputStream out) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    buffer.write(1);
    byte[] bytes = buffer.toByteArray();
    sink.accept(new ByteArrayInputStream(bytes));
    out.write(bytes[0]);
  }

  void oneOfTwo(boolean first, OutputStream out, ByteArrayOutputStream given) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    if (first) {
      buffer = given;
    }
    out.write(buffer.toByteArray());
  }

  void writeTo(OutputStream out, String text) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    buffer.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    buffer.writeTo(out);
  }

  void oneChunkAtATime(OutputStream out, byte[] chunk) throws IOException {
    out.write(chunk);
  }

  /** A project's own growing array. */
  static final class Buffer {
    byte[] toByteArray() {
      return new byte[0];
    }
  }

  void lookAlike(OutputStream out) throws IOException {
    Buffer buffer = new Buffer();
    out.write(buffer.toByteArray());
  }

  void oneLine(String line, OutputStream out) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    buffer.write(line.getBytes());
    buffer.write('\n');
    out.write(buffer.toByteArray());
  }
}
