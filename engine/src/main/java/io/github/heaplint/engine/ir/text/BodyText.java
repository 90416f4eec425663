package io.github.heaplint.engine.ir.text;

import io.github.heaplint.engine.ir.Body;

/**
 * The text form of a {@link Body}: one line for each variable, block and instruction.
 *
 * <pre>{@code
 * method a.B#load(path) : java.util.List<java.lang.String> @10..90 {
 *   modifiers private, static
 *   parameter path : java.nio.file.Path @20..30
 *   local lines : java.util.List<Row?> until $2
 *   temporary $2 : int
 *   block 0 -> 1 handlers 2
 *     lines = call static a.Rows#read(java.nio.file.Path) : ? with (path) @40..60 @45..49
 *     ...
 * }
 * }</pre>
 *
 * <ul>
 *   <li>A type is followed by {@code !} when the compiler attributed it and by {@code ?} when only
 *       its name is known; {@code ?} alone is {@link io.github.heaplint.engine.ir.Type#UNKNOWN}.
 *   <li>A variable whose name another one has too is written {@code name#id}.
 *   <li>{@code until} names the first variable declared after the scope has ended.
 *   <li>{@code @start..end} is a span; a call's second one is its name's.
 *   <li>The bodies of a closure follow it in braces.
 *   <li>What is no plain word stands in double quotes, with Java's escapes.
 * </ul>
 */
public final class BodyText {
  private BodyText() {}

  /** Prints everything there is; {@link #parse} gives an equal body back. */
  public static String print(Body body) {
    return new BodyWriter(true).write(body);
  }

  /** Prints everything but the spans. */
  public static String printWithoutSpans(Body body) {
    return new BodyWriter(false).write(body);
  }

  /**
   * Reads one body.
   *
   * @throws MalformedBodyException when {@code text} is not the text form of one body
   */
  public static Body parse(String text) {
    return new BodyReader(text).only();
  }
}
