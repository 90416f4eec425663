package io.github.heaplint.engine.effect;

import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.FieldLoad;
import io.github.heaplint.engine.ir.Instruction.FieldStore;

/**
 * One thing that code does to a field or to what the field holds.
 *
 * @param in the body it is done in
 * @param access the load or store of the field that it comes from
 * @param at the instruction that does it
 * @param own whether it is the field of {@code this}, or a static one
 */
public record FieldUse(Kind kind, Code in, Instruction access, Instruction at, boolean own) {
  /** What is done. */
  public enum Kind {
    /** Something is read of what the field holds; it is not kept. */
    READ,
    /** What the field holds may hold more. */
    GROW,
    /** What the field holds may hold less. */
    SHRINK,
    /** What the field holds is emptied. */
    EMPTY,
    /** The field is set to {@code null}. */
    NULL,
    /** The field is given a new, empty container. */
    RENEW,
    /** The field is given something else that is made here. */
    ASSIGN,
    /** The field is given what the code around has, which somebody else may hold as well. */
    TAKE,
    /** What the field holds is returned. */
    RETURN,
    /** What the field holds is handed to code that may keep or change it, or gets a second name. */
    ESCAPE
  }

  /** Whether it lets go of what the field held. */
  public boolean releases() {
    return kind == Kind.EMPTY || kind == Kind.NULL || kind == Kind.RENEW;
  }

  private String owner() {
    return access instanceof FieldStore store
        ? store.field().owner().name()
        : ((FieldLoad) access).field().owner().name();
  }

  /** The method, constructor or initialiser it is done in. */
  public Code member() {
    return in.member();
  }

  /** Whether it runs while the field's object is being made, or its class is initialised. */
  public boolean initial() {
    return !in.isClosure()
        && in.body().owner().equals(owner())
        && (in.body().kind() == Body.Kind.CONSTRUCTOR
            || in.body().kind() == Body.Kind.INSTANCE_INITIALISER
            || in.body().kind() == Body.Kind.STATIC_INITIALISER);
  }
}
