import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

public class BufferSent {
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    Path copy = Files.createTempFile("copy", ".bin");
    try {
      try (OutputStream out = Files.newOutputStream(copy)) {
        gather(input, out);
      }
      return Files.size(copy) + " " + Files.mismatch(copy, input);
    } finally {
      Files.delete(copy);
    }
  }

  private static void gather(Path input, OutputStream out) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream(1 << 22);
    Files.copy(input, buffer);
    out.write(buffer.toByteArray());
  }
}
