package bufferedoutput;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Built whole, then written once. */
class WrittenInOneGo {
  void written(List<byte[]> rows, OutputStream out) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    for (byte[] row : rows) {
      buffer.write(row);
    }
    // BUG: Diagnostic contains: [BufferedOutput]
    out.write(buffer.toByteArray());
  }

  void writtenByName(List<byte[]> rows, String name) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    for (byte[] row : rows) {
      buffer.write(row);
    }
    try (FileOutputStream out = new FileOutputStream(name)) {
      // BUG: Diagnostic contains: [BufferedOutput]
      byte[] bytes = buffer.toByteArray();
      out.write(bytes);
    }
  }

  void zipped(byte[] given, OutputStream out) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(buffer)) {
      zip.write(given);
    }
    // BUG: Diagnostic contains: [BufferedOutput]
    out.write(buffer.toByteArray());
  }

  void toAFile(List<byte[]> rows, Path file) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    for (byte[] row : rows) {
      buffer.write(row);
    }
    // BUG: Diagnostic contains: [BufferedOutput]
    Files.write(file, buffer.toByteArray());
  }

  void asResource(List<byte[]> rows, Path file) throws IOException {
    try (ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        GZIPOutputStream zip = new GZIPOutputStream(buffer)) {
      for (byte[] row : rows) {
        zip.write(row);
      }
      zip.finish();
      // BUG: Diagnostic contains: [BufferedOutput]
      Files.write(file, buffer.toByteArray());
    }
  }
}
