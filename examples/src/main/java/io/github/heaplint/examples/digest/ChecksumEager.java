package io.github.heaplint.examples.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes the SHA-256 of a file, after having read all of it. */
public final class ChecksumEager {
  private ChecksumEager() {}

  /** Prints the checksum of the file that the first argument names. */
  public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
    System.out.println(sha256(Path.of(args[0])));
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest.digest());
  }
}
