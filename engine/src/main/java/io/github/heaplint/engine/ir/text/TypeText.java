package io.github.heaplint.engine.ir.text;

import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Field;
import io.github.heaplint.engine.ir.Type;
import java.util.stream.Collectors;

/** The text of types and of the members that instructions name. */
final class TypeText {
  /** Stands before a member's owner, so a type of that name is quoted. */
  static final String STATIC = "static";

  private TypeText() {}

  static String of(Type type) {
    String mark =
        switch (type.certainty()) {
          case TYPED -> "!";
          case IMPORTED -> "";
          case NAMED -> "?";
        };
    boolean unknown = type.name().isEmpty() && mark.equals("?");
    String arguments =
        type.arguments().isEmpty()
            ? ""
            : type.arguments().stream()
                .map(TypeText::of)
                .collect(Collectors.joining(", ", "<", ">"));
    return (unknown ? "" : name(type.name())) + mark + arguments + "[]".repeat(type.dimensions());
  }

  private static String name(String name) {
    return name.equals(STATIC) ? Words.quoted(name) : Words.of(name);
  }

  static String of(Callee callee) {
    return (callee.isStatic() ? STATIC + " " : "")
        + of(callee.owner())
        + "#"
        + Words.method(callee.name())
        + BodyWriter.list(callee.arguments(), TypeText::of)
        + " : "
        + of(callee.result());
  }

  static String of(Field field) {
    return (field.isStatic() ? STATIC + " " : "")
        + of(field.owner())
        + "#"
        + Words.of(field.name())
        + " : "
        + of(field.type());
  }
}
