package io.github.heaplint.engine.ir;

import java.util.List;

/**
 * A storage location of one body that holds one value at a time.
 *
 * <p>Identity is {@code id} within its body: two locals of one name in sibling scopes are two
 * variables.
 *
 * @param id index in {@link Body#variables()}
 * @param name name in the source; generated for temporaries
 * @param declaration where it is declared, {@link Span#NONE} for temporaries
 * @param annotations qualified names of those of a local or parameter, as far as known
 */
public record Variable(
    int id, String name, Kind kind, Type type, Span declaration, List<String> annotations) {
  public Variable {
    annotations = List.copyOf(annotations);
  }

  /** A variable without annotations. */
  public Variable(int id, String name, Kind kind, Type type, Span declaration) {
    this(id, name, kind, type, declaration, List.of());
  }

  /** What a variable stands for. */
  public enum Kind {
    /** {@code this}. */
    THIS,
    PARAMETER,
    LOCAL,
    /** Resource declared by a try statement. */
    RESOURCE,
    /** Parameter of a catch clause or the exception that enters a finally block. */
    EXCEPTION,
    /** Local, parameter or {@code this} of the enclosing body, read by a closure. */
    CAPTURED,
    /** A value that the source does not name; assigned once unless it joins branches. */
    TEMPORARY,
    /** A copy javac keeps unseen: iterator or array of a for-each, monitor, selector. */
    HIDDEN
  }

  /** Whether the source gives this variable a name. */
  public boolean named() {
    return kind != Kind.TEMPORARY && kind != Kind.HIDDEN;
  }

  /** Whether its value comes with the call of the body, and its scope is the whole body. */
  public boolean given() {
    return kind == Kind.THIS || kind == Kind.PARAMETER || kind == Kind.CAPTURED;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Variable that && id == that.id && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return id;
  }
}
