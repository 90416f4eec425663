package io.github.heaplint.examples.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Compresses a file, held whole in between. */
public final class ArchiveEager {
  private ArchiveEager() {}

  /** Archives the file that the first argument names, and prints the size of the archive. */
  public static void main(String[] args) throws IOException {
    Path archive = Files.createTempFile("orders", ".gz");
    try {
      write(Path.of(args[0]), archive);
      System.out.println(Files.size(archive) + " bytes");
    } finally {
      Files.delete(archive);
    }
  }

  private static void write(Path orders, Path target) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      Files.copy(orders, out);
    }
    Files.write(target, zipped.toByteArray());
  }
}
