package io.github.heaplint.examples.holders;

/** Builds texts one after the other, one of them very long. */
public final class TextsWritten {
  private static final int LONG = 3 << 20;
  private static final int SHORT = 1 << 10;

  private static final StringBuilder BUFFER = new StringBuilder();

  private TextsWritten() {}

  /** Prints what came of them; the argument is the form, {@code held} or {@code released}. */
  public static void main(String[] args) {
    boolean held = args[0].equals("held");
    int hash = held ? held(LONG) : released(LONG);
    byte[] other = new byte[4 << 20];
    hash += held ? held(SHORT) : released(SHORT);
    System.out.println(hash + other.length);
  }

  private static int held(int length) {
    BUFFER.setLength(0);
    for (int i = 0; i < length; i++) {
      BUFFER.append('x');
    }
    return BUFFER.charAt(length / 2);
  }

  private static int released(int length) {
    StringBuilder buffer = new StringBuilder();
    for (int i = 0; i < length; i++) {
      buffer.append('x');
    }
    return buffer.charAt(length / 2);
  }
}
