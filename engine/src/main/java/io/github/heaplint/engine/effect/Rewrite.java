package io.github.heaplint.engine.effect;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How code that loads a whole data set is rewritten to its chunked form, as a catalogue row says
 * it: {@code shape [consumer] [from load] => template [! reason]}.
 *
 * @param consumer signature of the call that uses the load and goes with it, of {@code STORED} the
 *     type of what the template makes; empty where the shape needs none
 * @param load signature of the overloads of the load that it is about, empty for all
 * @param template the new code; qualified class names are imported, <code>{receiver}</code>, <code>
 *     {arguments}</code>, <code>{0}</code> stand for parts of the load, <code>{to}</code>, <code>
 *     {to.0}</code> for parts of the consumer
 * @param reason what a person has to check, empty when nothing is left to check
 */
public record Rewrite(Shape shape, String consumer, String load, String template, String reason) {
  private static final Pattern FORM =
      Pattern.compile(
          "([\\w-]+)(?:\\s+(?!from\\s|=>)(\\S+))?(?:\\s+from\\s+(\\S+))?\\s+=>\\s+(.+?)(?:\\s+!\\s+(.+))?");

  /** What is rewritten. */
  public enum Shape {
    /** The load and the one call that uses it become one call. */
    CONSUMER("consumer"),
    /** As {@code CONSUMER}, in a try statement that opens and closes what the data goes through. */
    OPEN("open"),
    /** The load and the one call that asks for its size, or whether it is empty, become a count. */
    COUNT("count"),
    /** The load and the question whether there is anything in it become that very question. */
    EXISTS("exists"),
    /** A for-each over the load becomes one over something lazy. */
    LOOP("loop"),
    /** A for-each over lines becomes a loop over {@code readLine} of a reader that is opened. */
    READER_LOOP("reader-loop"),
    /** A for-each becomes a loop over calls that give one element, and null after the last. */
    PULL_LOOP("pull-loop"),
    /** A for-each becomes a loop over an iterator. */
    ITERATOR_LOOP("iterator-loop"),
    /** An object that a local takes in becomes one of another class. */
    STORED("stored"),
    /** The load is asked for its first element only. */
    FIRST("first"),
    /** The statement is put in a try statement that opens what the load is exchanged for. */
    WITH_RESOURCE("with-resource"),
    /** A digest of the load becomes a digest of its parts. */
    DIGEST("digest");

    private final String word;

    Shape(String word) {
      this.word = word;
    }
  }

  /**
   * Reads one rewrite.
   *
   * @throws IllegalArgumentException when {@code text} is none
   */
  public static Rewrite parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'"
              + text.strip()
              + "' is no recipe: shape [consumer] [from load] => template [! reason]");
    }
    Shape shape =
        Arrays.stream(Shape.values())
            .filter(each -> each.word.equals(form.group(1)))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("'" + form.group(1) + "' is no recipe's shape"));
    return new Rewrite(
        shape,
        orEmpty(form.group(2)),
        orEmpty(form.group(3)),
        form.group(4),
        orEmpty(form.group(5)));
  }

  /** Reads rewrites parted by semicolons. */
  public static List<Rewrite> parseAll(String text) {
    return Pattern.compile(";")
        .splitAsStream(text)
        .filter(each -> !each.isBlank())
        .map(Rewrite::parse)
        .toList();
  }

  /** The signatures of methods that it names. */
  public List<String> signatures() {
    return Stream.of(shape == Shape.STORED ? "" : consumer, load)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
