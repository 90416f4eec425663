package io.github.heaplint.engine.source;

/**
 * How code mentions what a rule is about, outside comments and literals.
 *
 * @param owner simple name of the class on which a method is called; empty unless that matters
 * @param name of what is mentioned; for {@link Form#CALL_OF_ENDS} its first part and its last
 */
public record Cue(Form form, String owner, String name) {
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

  private static final String MAKES = "new ";

  /** Reads a cue as {@link Form} writes it. */
  public static Cue parse(String text) {
    if (text.startsWith(":")) {
      return new Cue(Form.MEMBER, "", text.substring(1));
    }
    if (text.startsWith("=")) {
      return new Cue(Form.IN_FIELD, "", text.substring(1));
    }
    if (text.startsWith(MAKES)) {
      return new Cue(Form.MADE, "", text.substring(MAKES.length()));
    }
    int call = text.indexOf('(');
    if (call < 0) {
      return new Cue(Form.ANYHOW, "", text);
    }
    String name = text.substring(0, call);
    int dot = name.indexOf('.');
    if (dot > 0) {
      return new Cue(Form.STATIC_CALL, name.substring(0, dot), name.substring(dot + 1));
    }
    if (dot == 0) {
      return new Cue(Form.CALL_ON_FIELD, "", name.substring(1));
    }
    if (name.contains("*")) {
      return new Cue(Form.CALL_OF_ENDS, "", name.replace("*", ""));
    }
    return switch (text.substring(call)) {
      case "()" -> new Cue(Form.EMPTY_CALL, "", name);
      case "(_)" -> new Cue(Form.FULL_CALL, "", name);
      default -> new Cue(Form.CALL, "", name);
    };
  }
}
