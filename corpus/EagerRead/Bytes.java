package eagerread;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import com.google.common.io.ByteStreams;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.IOUtils;
import org.springframework.util.FileCopyUtils;
import org.springframework.web.multipart.MultipartFile;

/** Bytes that are copied, hashed, wrapped again, or never looked at. */
class Bytes {
  void copied(Path image, OutputStream out) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    out.write(Files.readAllBytes(image));
  }

  void copiedByName(Path image, OutputStream out) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    byte[] bytes = Files.readAllBytes(image);
    out.write(bytes);
    out.flush();
  }

  void copiedWithRange(Path image, OutputStream out) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    byte[] bytes = Files.readAllBytes(image);
    out.write(bytes, 0, bytes.length);
  }

  void toFile(InputStream in, Path target) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    Files.write(target, in.readAllBytes());
  }

  void fileToFile(File from, File to) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    FileUtils.writeByteArrayToFile(to, FileUtils.readFileToByteArray(from));
  }

  void commonsIo(InputStream in, OutputStream out) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    IOUtils.write(IOUtils.toByteArray(in), out);
  }

  void guava(InputStream in, OutputStream out) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    out.write(ByteStreams.toByteArray(in));
  }

  void spring(InputStream in, OutputStream out) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    FileCopyUtils.copy(FileCopyUtils.copyToByteArray(in), out);
  }

  void upload(MultipartFile file, Path target) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    Files.write(target, file.getBytes());
  }

  void archiveEntry(ZipFile archive, OutputStream out) throws IOException {
    InputStream in = archive.getInputStream(archive.getEntry("image"));
    // BUG: Diagnostic contains: [EagerRead]
    out.write(in.readAllBytes());
  }

  byte[] hashed(Path image) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    // BUG: Diagnostic contains: [EagerRead]
    return digest.digest(Files.readAllBytes(image));
  }

  long crc(Path image) throws IOException {
    CRC32 crc = new CRC32();
    // BUG: Diagnostic contains: [EagerRead]
    crc.update(Files.readAllBytes(image));
    return crc.getValue();
  }

  void rewrapped(InputStream in, OutputStream out) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    InputStream again = new ByteArrayInputStream(in.readAllBytes());
    again.transferTo(out);
  }

  void rewrappedForLines(Path orders) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    byte[] bytes = Files.readAllBytes(orders);
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
    for (String line; (line = reader.readLine()) != null; ) {
      System.out.println(line);
    }
  }

  void rewrappedForReader(Path image, Importer importer) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    importer.read(new ByteArrayInputStream(Files.readAllBytes(image)));
  }

  interface Importer {
    void read(InputStream in);
  }

  long length(Path image) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    return Files.readAllBytes(image).length;
  }

  boolean magic(Path image) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    byte[] bytes = Files.readAllBytes(image);
    return bytes[0] == 0x50;
  }

  void neverRead(InputStream in) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    byte[] drained = in.readAllBytes();
    System.out.println("done");
  }

  void neverNamed(InputStream in) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    IOUtils.toByteArray(in);
  }

  void textWritten(File from, File to) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    String text = FileUtils.readFileToString(from, StandardCharsets.UTF_8);
    FileUtils.writeStringToFile(to, text, StandardCharsets.UTF_8);
  }

  void configCopied(Path config, OutputStream out) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    out.write(Files.readAllBytes(config));
  }

  void toAChannel(InputStream in, WritableByteChannel channel) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  void toAChannelAndAgain(InputStream in, WritableByteChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
    channel.write(bytes);
    bytes.rewind();
    channel.write(bytes);
  }

  void wholeBuffer(InputStream in, Consumer<ByteBuffer> decoder) throws IOException {
    decoder.accept(ByteBuffer.wrap(in.readAllBytes()));
  }
}
