package io.github.heaplint.frontend.javaparser;

import io.github.heaplint.engine.ir.Type;

/** A class whose code is being lowered. */
final class EnclosingClass {
  private final Type type;
  private final Type visible;
  private final TypeScope scope;
  private final EnclosingClass outer;
  private final BodyLowering around;

  /**
   * @param type of {@code this}, type variables replaced by their bounds
   * @param visible the type callers know it by: of an anonymous class its super type
   * @param scope of its body; type variables mean their bounds
   * @param outer the class around it, or null
   * @param around the body around it when it is a local or anonymous class or a member of one, or
   *     null
   */
  EnclosingClass(
      Type type, Type visible, TypeScope scope, EnclosingClass outer, BodyLowering around) {
    this.type = type;
    this.visible = visible;
    this.scope = scope;
    this.outer = outer;
    this.around = around;
  }

  String name() {
    return type.name();
  }

  Type type() {
    return type;
  }

  Type visible() {
    return visible;
  }

  TypeScope scope() {
    return scope;
  }

  EnclosingClass outer() {
    return outer;
  }

  BodyLowering around() {
    return around;
  }
}
