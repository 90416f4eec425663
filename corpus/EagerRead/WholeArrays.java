package eagerread;

import java.io.DataInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** Arrays that are as long as a file, and filled from it. */
class WholeArrays {
  private static final int HEADER = 16;

  byte[] returned(File file) throws IOException {
    byte[] content = new byte[(int) file.length()];
    try (DataInputStream in = new DataInputStream(new FileInputStream(file))) {
      in.readFully(content);
    }
    return content;
  }

  void neverFilled(File file, OutputStream out) throws IOException {
    byte[] zeroes = new byte[(int) file.length()];
    out.write(zeroes);
  }

  void oneBuffer(File file, OutputStream out) throws IOException {
    byte[] buffer = new byte[8192];
    long left = file.length();
    try (FileInputStream in = new FileInputStream(file)) {
      while (left > 0) {
        int read = in.read(buffer);
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }

  void lengthAlone(File file, OutputStream out) throws IOException {
    try (FileInputStream in = new FileInputStream(file)) {
      out.write(String.valueOf(file.length()).getBytes());
    }
  }

  void header(RandomAccessFile file, OutputStream out) throws IOException {
    byte[] header = new byte[Math.min(HEADER, (int) file.length())];
    file.readFully(header);
    out.write(header);
  }

  byte searched(File file) throws IOException {
    byte[] content = new byte[(int) file.length()];
    try (FileInputStream in = new FileInputStream(file)) {
      in.read(content);
    }
    return content[content.length / 2];
  }

  void licence(File licence, StringBuilder out) throws IOException {
    byte[] text = new byte[(int) licence.length()];
    try (FileInputStream in = new FileInputStream(licence)) {
      in.read(text);
    }
    for (byte each : text) {
      out.append((char) each);
    }
  }

  void written(File file, OutputStream out) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    byte[] content = new byte[(int) file.length()];
    try (FileInputStream in = new FileInputStream(file)) {
      in.read(content);
    }
    out.write(content);
  }

  byte[] hashed(RandomAccessFile file, MessageDigest digest) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    int length = (int) file.length();
    byte[] content = new byte[length];
    file.readFully(content);
    return digest.digest(content);
  }

  void inParts(Path path, OutputStream out) throws IOException {
    // BUG: Diagnostic contains: [EagerRead]
    byte[] content = new byte[(int) Files.size(path)];
    try (InputStream in = Files.newInputStream(path)) {
      int at = 0;
      while (at < content.length) {
        at += in.read(content, at, content.length - at);
      }
    }
    out.write(content);
  }
}
