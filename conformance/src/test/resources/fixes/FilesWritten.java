import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.FileUtils;

/** Files that are written from what is in memory, or from what is read into it. */
public class FilesWritten {
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    Path copy = Files.createTempFile("copy", ".bin");
    try {
      StringBuilder sizes = new StringBuilder();
      built(input, copy);
      sizes.append(Files.mismatch(copy, input));
      added(input, copy);
      sizes.append(' ').append(Files.size(copy));
      libraries(input, copy.toFile());
      another(input, copy.toFile());
      sizes.append(' ').append(Files.mismatch(copy, input));
      copied(input, copy);
      sizes.append(' ').append(Files.size(copy));
      text(input, copy);
      return sizes.append(' ').append(Files.mismatch(copy, input)).toString();
    } finally {
      Files.delete(copy);
    }
  }

  private static void built(Path input, Path copy) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream(1 << 22);
    Files.copy(input, buffer);
    // As it was built.
    Files.write(copy, buffer.toByteArray()); // All of it.
  }

  private static void added(Path input, Path copy) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream(1 << 22);
    Files.copy(input, buffer);
    if (buffer.size() > 0)
      Files.write(copy, buffer.toByteArray(), StandardOpenOption.APPEND);
  }

  private static void libraries(Path input, File copy) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream(1 << 22);
    Files.copy(input, buffer);
    FileUtils.writeByteArrayToFile(copy, buffer.toByteArray());
  }

  private static void another(Path input, File copy) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 22);
    Files.copy(input, out);
    com.google.common.io.Files.write(out.toByteArray(), copy);
  }

  /** The file may be left half-written, or be the one that is read. */
  private static void copied(Path input, Path copy) throws IOException {
    try (InputStream in = Files.newInputStream(input)) {
      Files.write(copy, in.readAllBytes());
    }
    Files.write(copy, Files.readAllBytes(input), StandardOpenOption.APPEND);
    byte[] bytes = Files.readAllBytes(input);
    Files.write(copy, bytes, StandardOpenOption.APPEND);
  }

  private static void text(Path input, Path copy) throws IOException {
    try (Writer out = Files.newBufferedWriter(copy)) {
      out.write(Files.readString(input));
    }
  }
}
