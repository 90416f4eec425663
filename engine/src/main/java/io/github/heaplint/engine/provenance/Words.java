package io.github.heaplint.engine.provenance;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that say that data is small by nature: configuration, licence, version ... They are matched
 * against the parts of identifiers and paths.
 */
public final class Words {
  private static final Pattern BOUNDARY =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z0-9]+");

  private final Set<String> words;

  /** Words in lower case; their plural in s is meant too. */
  public Words(Collection<String> words) {
    this.words = Set.copyOf(words);
  }

  /** Whether a part of {@code text}, split at case changes and punctuation, is one of the words. */
  public boolean in(String text) {
    return parts(text).stream().anyMatch(this::contains);
  }

  private boolean contains(String part) {
    return words.contains(part)
        || (part.endsWith("s") && words.contains(part.substring(0, part.length() - 1)));
  }

  private static Set<String> parts(String text) {
    return BOUNDARY
        .splitAsStream(text)
        .map(part -> part.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
