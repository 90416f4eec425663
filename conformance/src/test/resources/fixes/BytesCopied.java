import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

public class BytesCopied {
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    Path copy = Files.createTempFile("copy", ".bin");
    try (OutputStream out = Files.newOutputStream(copy);
        InputStream in = Files.newInputStream(input)) {
      out.write(Files.readAllBytes(input));
      byte[] bytes = in.readAllBytes();
      out.write(bytes);
      out.flush();
      return Files.size(copy) + " " + Files.mismatch(copy, input);
    } finally {
      Files.delete(copy);
    }
  }
}
