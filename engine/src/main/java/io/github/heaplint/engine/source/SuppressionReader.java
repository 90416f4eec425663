package io.github.heaplint.engine.source;

import io.github.heaplint.engine.ir.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads where a file asks for silence: {@code @SuppressWarnings("Rule")}, also {@code
 * "heaplint:Rule"} and {@code "heaplint"} for every rule, {@code @Generated}, and {@code //
 * heaplint:ignore Rule -- reason} over or behind a statement.
 */
public final class SuppressionReader {
  private static final String ALL = "all";
  private static final String PREFIX = "heaplint:";
  private static final String MARK = "heaplint:ignore";
  private static final String SUPPRESS = "SuppressWarnings";
  private static final String GENERATED = "Generated";
  private static final String NEEDS_A_REASON =
      "heaplint:ignore needs a reason: // heaplint:ignore Rule -- reason";
  private static final Pattern IGNORE =
      Pattern.compile(
          "\\s*heaplint:ignore\\b\\s*([\\w,\\s]*?)\\s*(?:--\\s*(.*?)\\s*)?", Pattern.DOTALL);

  private final Source source;
  private final List<Suppression> found = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Reads one file. */
  public SuppressionReader(Source source) {
    this.source = source;
  }

  /** What has been read. */
  public List<Suppression> found() {
    return List.copyOf(found);
  }

  /** Comments that ask for silence without saying for what or why. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Whether an annotation of this simple name may ask for silence. */
  public static boolean asks(String annotation) {
    return annotation.equals(SUPPRESS) || annotation.equals(GENERATED);
  }

  /**
   * Reads an annotation that {@link #asks(String)} for silence.
   *
   * @param annotation its simple name
   * @param values the texts it is given
   * @param declaration what it stands on
   */
  public void annotation(String annotation, Collection<String> values, Span declaration) {
    if (annotation.equals(GENERATED)) {
      found.add(new Suppression(Set.of(ALL), declaration));
      return;
    }
    Set<String> rules = new HashSet<>();
    for (String name : values) {
      if (name.equals("heaplint")) {
        rules.add(ALL);
      } else {
        rules.add(name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name);
      }
    }
    if (!rules.isEmpty()) {
      found.add(new Suppression(rules, declaration));
    }
  }

  /**
   * Reads a comment.
   *
   * @param content without its marks
   * @param coverable spans of the statements and members that a comment may stand over
   */
  public void comment(Span at, String content, Supplier<List<Span>> coverable) {
    if (!content.strip().startsWith(MARK)) {
      return;
    }
    Matcher matcher = IGNORE.matcher(content);
    if (!matcher.matches()) {
      problem(at, NEEDS_A_REASON);
      return;
    }
    Set<String> rules = new HashSet<>(List.of(matcher.group(1).trim().split("[,\\s]+", -1)));
    rules.remove("");
    if (rules.isEmpty()) {
      problem(at, "heaplint:ignore names no rule");
    } else if (matcher.group(2) == null || matcher.group(2).isEmpty()) {
      problem(at, NEEDS_A_REASON);
    } else {
      found.add(new Suppression(rules, covered(at, coverable)));
    }
  }

  private void problem(Span at, String cause) {
    problems.add(new Problem(source.path(), source.line(at.start()), cause));
  }

  /** The line of a comment behind code; else the statement or member that follows it. */
  private Span covered(Span comment, Supplier<List<Span>> coverable) {
    int line = source.line(comment.start());
    int lineStart = source.offset(line);
    if (!source.text().substring(lineStart, comment.start()).isBlank()) {
      return new Span(lineStart, lineStart + source.lineText(line).length());
    }
    Span best = null;
    for (Span span : coverable.get()) {
      boolean earlier = best == null || span.start() < best.start();
      boolean wider = best != null && span.start() == best.start() && span.end() > best.end();
      if (span.start() >= comment.end() && (earlier || wider)) {
        best = span;
      }
    }
    return best == null ? comment : best;
  }
}
