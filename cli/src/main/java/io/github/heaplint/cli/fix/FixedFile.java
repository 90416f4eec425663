package io.github.heaplint.cli.fix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;

/** A file that is replaced as a whole or not at all. */
final class FixedFile {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Path path;
  private final byte[] before;

  /**
   * A file to be replaced.
   *
   * @param before what it held when it was checked
   */
  FixedFile(Path path, byte[] before) {
    this.path = path;
    this.before = before;
  }

  /**
   * Writes the new text, if the file still holds what was checked; a link to it stays one.
   *
   * @throws Refused when the file is not to be written
   * @throws IOException when writing fails; the file is as it was then
   */
  void replace(String text) throws IOException, Refused {
    Path target = path.toRealPath();
    if (isReadOnly(target)) {
      throw new Refused("is read-only; its fixes were not applied");
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Path folder = target.getParent();
    Path temporary = Files.createTempFile(folder, ".heaplint-", ".tmp");
    try {
      write(temporary, bytes);
      keepPermissions(target, temporary);
      if (!Arrays.equals(Files.readAllBytes(target), before)) {
        throw new Refused("was changed while it was checked; its fixes were not applied");
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private void write(Path temporary, byte[] bytes) throws IOException {
    try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      if (startsWithMark()) {
        writeAll(out, ByteBuffer.wrap(BYTE_ORDER_MARK));
      }
      writeAll(out, ByteBuffer.wrap(bytes));
      out.force(true);
    }
  }

  private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  private boolean startsWithMark() {
    return before.length >= BYTE_ORDER_MARK.length
        && Arrays.equals(Arrays.copyOf(before, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
  }

  /** A super user may write everything; what the owner may not write is meant to stay. */
  private static boolean isReadOnly(Path target) throws IOException {
    PosixFileAttributeView view = posix(target);
    return !Files.isWritable(target)
        || (view != null
            && !view.readAttributes().permissions().contains(PosixFilePermission.OWNER_WRITE));
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = posix(from);
    if (view != null) {
      Files.setPosixFilePermissions(to, view.readAttributes().permissions());
    }
  }

  private static PosixFileAttributeView posix(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class);
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException unsupported) {
      throw new IOException("the file system cannot replace a file at once", unsupported);
    }
  }

  /** Why a file is left as it is. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String cause) {
      super(cause);
    }
  }
}
