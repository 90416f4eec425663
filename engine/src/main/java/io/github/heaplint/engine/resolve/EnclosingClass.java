package io.github.heaplint.engine.resolve;

import io.github.heaplint.engine.ir.Type;

/** A class whose code is being lowered. */
public final class EnclosingClass {
  private final Type type;
  private final Type visible;
  private final TypeScope scope;
  private final EnclosingClass outer;
  private final BodyScope around;

  /**
   * @param type of {@code this}, type variables replaced by their bounds
   * @param visible the type callers know it by: of an anonymous class its super type
   * @param scope of its body; type variables mean their bounds
   * @param outer the class around it, or null
   * @param around the body around it when it is a local or anonymous class or a member of one, or
   *     null
   */
  public EnclosingClass(
      Type type, Type visible, TypeScope scope, EnclosingClass outer, BodyScope around) {
    this.type = type;
    this.visible = visible;
    this.scope = scope;
    this.outer = outer;
    this.around = around;
  }

  /** Its qualified name. */
  public String name() {
    return type.name();
  }

  /** The type of {@code this}, type variables replaced by their bounds. */
  public Type type() {
    return type;
  }

  /** The type callers know it by. */
  public Type visible() {
    return visible;
  }

  /** What type names mean in its body. */
  public TypeScope scope() {
    return scope;
  }

  /** The class around it, or null. */
  public EnclosingClass outer() {
    return outer;
  }

  /** The body around it, or null. */
  public BodyScope around() {
    return around;
  }
}
