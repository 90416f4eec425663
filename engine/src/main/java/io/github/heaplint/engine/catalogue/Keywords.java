package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.source.Cue.Form;
import io.github.heaplint.engine.source.Cue.Within;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of Java that say where a file's names stand, by number. */
final class Keywords {
  private static final Set<String> DECLARING =
      Set.of("class", "interface", "enum", "record", "module", "package");
  private static final Set<String> LOOPING = Set.of("for", "while", "do");
  private static final Set<String> ENCLOSING =
      Set.of("class", "public", "protected", "private", "Override");
  private static final WordIndex ALL =
      new WordIndex(
          Stream.of(DECLARING, LOOPING, ENCLOSING, Set.of("import", "static", "new"))
              .flatMap(Set::stream)
              .collect(Collectors.toSet()));

  /** A file has to declare something. */
  static final BitSet DECLARE = ALL.numbers(DECLARING);

  static final BitSet LOOP = ALL.numbers(LOOPING);

  /** In code they begin members of a class within it. */
  static final BitSet ENCLOSE = ALL.numbers(ENCLOSING);

  static final BitSet IMPORT = ALL.numbers(Set.of("import"));
  static final BitSet STATIC = ALL.numbers(Set.of("static"));
  static final BitSet NEW = ALL.numbers(Set.of("new"));

  private Keywords() {}

  /** The number of a word, or -1 when it is none of these. */
  static int find(byte[] source, int start, int end, int hash) {
    int place = ALL.find(source, start, end, hash);
    return place < 0 ? place : ALL.number(place, Within.ANY, Form.ANYHOW);
  }
}
