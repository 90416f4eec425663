import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is written to throws half-way: as much has been written before and after. */
public class OutputRefused {
  /** Takes a hundred bytes. */
  private static final class Narrow extends OutputStream {
    private int taken;

    @Override
    public void write(int one) throws IOException {
      if (taken == 100) {
        throw new IOException("full");
      }
      taken++;
    }
  }

  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    Narrow out = new Narrow();
    try {
      gather(input, out);
    } catch (IOException full) {
      return full.getMessage() + " " + out.taken;
    }
    return "done " + out.taken;
  }

  private static void gather(Path input, OutputStream out) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    Files.copy(input, buffer);
    out.write(buffer.toByteArray());
    out.write('\n');
  }
}
