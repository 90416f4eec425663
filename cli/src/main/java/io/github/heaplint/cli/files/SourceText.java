package io.github.heaplint.cli.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes source files, which are UTF-8, and says where one is not. */
public final class SourceText {
  private SourceText() {}

  /**
   * The text of a file.
   *
   * @throws Malformed when the bytes are no text in UTF-8
   */
  public static String decode(byte[] bytes) throws Malformed {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      throw new Malformed(line(out), "not UTF-8 at byte " + in.position());
    }
    int nul = out.toString().indexOf('\0');
    if (nul >= 0) {
      throw new Malformed(line(CharBuffer.wrap(out, 0, nul)), "a binary file, not Java source");
    }
    // A byte order mark is no part of the program.
    return out.length() > 0 && out.charAt(0) == '\uFEFF'
        ? out.subSequence(1, out.length()).toString()
        : out.toString();
  }

  private static int line(CharBuffer before) {
    return 1 + (int) before.chars().filter(c -> c == '\n').count();
  }

  /** Why a file is no text. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    Malformed(int line, String cause) {
      super(cause);
      this.line = line;
    }

    /** 1-based line of the first bad byte. */
    public int line() {
      return line;
    }
  }
}
