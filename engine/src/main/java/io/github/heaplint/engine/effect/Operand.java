package io.github.heaplint.engine.effect;

/**
 * A place in a call that holds a value.
 *
 * @param position 0-based argument; {@link #RECEIVER} or {@link #RESULT} otherwise; {@link #ALL}
 *     for every argument
 */
public record Operand(int position) {
  private static final int RECEIVER = -1;
  private static final int RESULT = -2;
  private static final int ALL = -3;

  /** The object the method is called on. */
  public static Operand receiver() {
    return new Operand(RECEIVER);
  }

  /** What the call returns, or the object a constructor makes. */
  public static Operand result() {
    return new Operand(RESULT);
  }

  /** Every argument. */
  public static Operand everyArgument() {
    return new Operand(ALL);
  }

  /** The 0-based argument. */
  public static Operand argument(int position) {
    return new Operand(position);
  }

  /** Whether this names the receiver. */
  public boolean isReceiver() {
    return position == RECEIVER;
  }

  /** Whether this names the result. */
  public boolean isResult() {
    return position == RESULT;
  }

  /** Whether this names the 0-based argument {@code index}. */
  public boolean covers(int index) {
    return position == index || position == ALL;
  }

  /**
   * Reads {@code receiver}, {@code result}, {@code arguments}, {@code argument N}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Operand parse(String text) {
    return switch (text) {
      case "receiver" -> receiver();
      case "result" -> result();
      case "arguments" -> everyArgument();
      default -> {
        if (!text.matches("argument \\d{1,2}")) {
          throw new IllegalArgumentException(
              "'" + text + "' is no operand: receiver, result, arguments or argument N");
        }
        yield argument(Integer.parseInt(text.substring("argument ".length())));
      }
    };
  }

  @Override
  public String toString() {
    return switch (position) {
      case RECEIVER -> "receiver";
      case RESULT -> "result";
      case ALL -> "arguments";
      default -> "argument " + position;
    };
  }
}
