package io.github.heaplint.engine.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which code of a file mentions which words, gathered while its tokens are passed in order. */
final class Mentions {
  private static final String REFERENCE = "::";

  /** Signs as texts. */
  private static final String[] SIGNS = new String[128];

  static {
    Arrays.setAll(SIGNS, each -> String.valueOf((char) each));
  }

  /** What is looked for, by its name. */
  private final Map<String, List<Cue>> cues;

  private final boolean whole;
  private final Tokens tokens;
  private final Map<String, Set<Integer>> byWord = new HashMap<>();
  private final Set<Integer> concerned = new HashSet<>();

  // What has just been passed.
  private String previous = "";
  private String beforePrevious = "";
  private boolean making;
  private boolean importsMembers;
  private boolean loop;
  private boolean closure;

  Mentions(Focus focus, Tokens tokens) {
    this.whole = focus.whole();
    this.tokens = tokens;
    this.cues = focus.words().stream().map(Cue::parse).collect(Collectors.groupingBy(Cue::name));
  }

  /** The word or sign before the one at hand; {@code ::} is one sign, a literal is empty. */
  String previous() {
    return previous;
  }

  /** Begins or ends the code of a member. */
  void cross() {
    loop = false;
    closure = false;
  }

  void passLiteral() {
    pass("");
  }

  void passSign(char sign) {
    making &= sign == '.';
    closure |= sign == '>' && previous.equals("-");
    if (sign == ':' && previous.equals(":")) {
      previous = REFERENCE;
    } else {
      pass(SIGNS[sign & 127]);
    }
  }

  /** Passes a word that is not code. */
  void passWord(String word) {
    importsMembers |= word.equals("static") && previous.equals("import");
    making |= word.equals("new");
    pass(word);
  }

  /**
   * Passes a word of code.
   *
   * @param code number of that code
   */
  void passWord(String word, int code) {
    if (whole) {
      passWord(word);
      return;
    }
    byWord.computeIfAbsent(word, unused -> new HashSet<>(2)).add(code);
    boolean makes = word.equals("new") && previous.equals(REFERENCE);
    if (cues.getOrDefault(makes ? beforePrevious : word, List.of()).stream()
        .anyMatch(each -> makes ? each.form() == Cue.Form.MADE : means(each))) {
      concern(code);
    }
    switch (word) {
      case "for", "while", "do" -> loop = true;
      // Members of a class within the code.
      case "class", "public", "protected", "private", "Override" -> closure = true;
      default -> {}
    }
    passWord(word);
  }

  /** Counts code among that which mentions what is looked for. */
  void concern(int code) {
    concerned.add(code);
  }

  private void pass(String token) {
    beforePrevious = previous;
    previous = token;
  }

  /** Whether the word at hand, by its name, is what is looked for. */
  private boolean means(Cue cue) {
    boolean reference = previous.equals(REFERENCE);
    boolean inside =
        switch (cue.within()) {
          case ANY -> true;
          case LOOP -> loop;
          case CLOSURE -> closure || reference;
        };
    return inside && means(cue, reference);
  }

  private boolean means(Cue cue, boolean reference) {
    boolean called = reference || tokens.callFollows();
    return switch (cue.form()) {
      case ANYHOW -> true;
      case CALL -> called;
      case EMPTY_CALL -> called && (reference || tokens.argumentsMayBe(false));
      case FULL_CALL -> called && (reference || tokens.argumentsMayBe(true));
      case STATIC_CALL -> called && (qualified(reference) ? on(cue) : importsMembers);
      case MADE -> making;
      case CALL_ON_FIELD, CALL_OF_ENDS, MEMBER, IN_FIELD -> false;
    };
  }

  private boolean qualified(boolean reference) {
    return reference || previous.equals(".");
  }

  private boolean on(Cue cue) {
    return beforePrevious.equals(cue.owner());
  }

  /** The code that mentions what is looked for. */
  Set<Integer> concerned() {
    return concerned;
  }

  /** The code that mentions a word. */
  Set<Integer> of(String word) {
    return byWord.getOrDefault(word, Set.of());
  }

  /** The words that any of this code mentions. */
  Set<String> in(Set<Integer> code) {
    Set<String> words = new HashSet<>();
    byWord.forEach(
        (word, mentioning) -> {
          if (mentioning.stream().anyMatch(code::contains)) {
            words.add(word);
          }
        });
    return words;
  }
}
