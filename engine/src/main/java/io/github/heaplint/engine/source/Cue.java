package io.github.heaplint.engine.source;

/**
 * How code mentions what a rule is about, outside comments and literals.
 *
 * @param within the code around it
 * @param owner simple name of the class on which a method is called; empty unless that matters
 * @param name of what is mentioned; for {@link Form#CALL_OF_ENDS} its first part and its last
 */
public record Cue(Within within, Form form, String owner, String name) {
  /** What stands around a name. A reference to a method is a call with any arguments. */
  public enum Form {
    /** {@code name}: anything. */
    ANYHOW,
    /** {@code name(}: a call. */
    CALL,
    /** {@code name()}: a call without arguments. */
    EMPTY_CALL,
    /** {@code name(_)}: a call with arguments. */
    FULL_CALL,
    /**
     * {@code Owner.name(}: a call on the name of a class; any call where the file imports members
     * by name.
     */
    STATIC_CALL,
    /** {@code new Name}: an object is made. */
    MADE,
    /** {@code .name(}: a call on a field that the file declares. Known of files only. */
    CALL_ON_FIELD,
    /** {@code first*Last(}: a call by the ends of a name. Known of files only. */
    CALL_OF_ENDS,
    /** {@code :name}: among the members of a type, as is the type of a field. Of files only. */
    MEMBER,
    /**
     * {@code =name}: code puts it, or what a path of names that has it in it leads to, in a field
     * that the file declares. Of files only.
     */
    IN_FIELD
  }

  /** Code around a mention. */
  public enum Within {
    /** Any. */
    ANY(""),
    /** {@code for name}: behind the head of a loop of the same method. */
    LOOP("for "),
    /** {@code -> name}: behind an arrow, or in a class within a method, or by a reference. */
    CLOSURE("-> ");

    private final String prefix;

    Within(String prefix) {
      this.prefix = prefix;
    }
  }

  private static final String MAKES = "new ";

  /** Reads a cue as {@link Within} and {@link Form} write it. */
  public static Cue parse(String text) {
    for (Within each : Within.values()) {
      if (each != Within.ANY && text.startsWith(each.prefix)) {
        return parse(each, text.substring(each.prefix.length()));
      }
    }
    return parse(Within.ANY, text);
  }

  private static Cue parse(Within within, String text) {
    if (text.startsWith(":")) {
      return new Cue(within, Form.MEMBER, "", text.substring(1));
    }
    if (text.startsWith("=")) {
      return new Cue(within, Form.IN_FIELD, "", text.substring(1));
    }
    if (text.startsWith(MAKES)) {
      return new Cue(within, Form.MADE, "", text.substring(MAKES.length()));
    }
    int call = text.indexOf('(');
    if (call < 0) {
      return new Cue(within, Form.ANYHOW, "", text);
    }
    String name = text.substring(0, call);
    int dot = name.indexOf('.');
    if (dot > 0) {
      return new Cue(within, Form.STATIC_CALL, name.substring(0, dot), name.substring(dot + 1));
    }
    if (dot == 0) {
      return new Cue(within, Form.CALL_ON_FIELD, "", name.substring(1));
    }
    if (name.contains("*")) {
      return new Cue(within, Form.CALL_OF_ENDS, "", name.replace("*", ""));
    }
    return switch (text.substring(call)) {
      case "()" -> new Cue(within, Form.EMPTY_CALL, "", name);
      case "(_)" -> new Cue(within, Form.FULL_CALL, "", name);
      default -> new Cue(within, Form.CALL, "", name);
    };
  }
}
