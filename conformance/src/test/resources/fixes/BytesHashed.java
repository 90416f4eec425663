import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.CRC32;

public class BytesHashed {
  public static void main(String[] args) throws Exception {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(input)) {
      return Arrays.toString(whole(input)) + checksum(input) + Arrays.toString(stream(in));
    }
  }

  private static byte[] whole(Path input) throws IOException, GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return digest.digest(Files.readAllBytes(input));
  }

  private static long checksum(Path input) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(Files.readAllBytes(input));
    return sum.getValue();
  }

  private static byte[] stream(InputStream in) throws IOException, GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("MD5");
    byte[] hash = digest.digest(in.readAllBytes());
    return hash;
  }
}
