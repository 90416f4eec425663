package io.github.heaplint.profiler.recording;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as people write them. */
public final class Size {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(B|KiB|MiB|GiB)");
  private static final Map<String, Long> UNITS =
      Map.of("B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);

  private Size() {}

  /**
   * Bytes of a size such as {@code 64MiB} or {@code 512 KiB}.
   *
   * @throws IllegalArgumentException if the text is no whole number with a unit
   */
  public static long parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no size: write a whole number and B, KiB, MiB or GiB, as in 64MiB");
    }
    return Long.parseLong(matcher.group(1)) * UNITS.get(matcher.group(2));
  }

  /** MiB with one decimal, which is what the meter is good for. */
  public static String text(long bytes) {
    String text = String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (1 << 20));
    return text.equals("-0.0 MiB") ? "0.0 MiB" : text;
  }
}
