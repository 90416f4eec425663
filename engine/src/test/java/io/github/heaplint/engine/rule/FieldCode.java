package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.TinyCatalogue;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.text.BodyText;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Focus;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A class {@code a.B} with one private field {@code f}, a list, and methods written as text. */
final class FieldCode {
  static final String CATALOGUE =
      """
      grows|on=a.List#add|operand=receiver
      shrinks|on=a.List#remove|operand=receiver
      empties|on=a.List#clear|operand=receiver
      traverses|on=a.List#size|operand=receiver|as=SIZE_ONLY
      alternative|words=commit/rollback
      type|name=a.List|is=container
      """;

  /** Makes the field's list, as the declaration of a field does. */
  private static final String MADE =
      """
      constructor a.B#<init>() : void {
        this this : a.B
        local made : a.List
        block 0
          made = call a.List#<init>() : a.List
          store a.B#f : a.List on this from made
      }
      """;

  private FieldCode() {}

  /**
   * A method that has a parameter {@code id} and locals {@code x}, {@code y}; in its code {@code
   * LOAD} puts the field into {@code x}.
   */
  static String method(String name, String code) {
    return "method a.B#"
        + name
        + "(id) : void {\nthis this : a.B\nparameter id : java.lang.String\nlocal x : a.List\n"
        + "local y : ?\nlocal z : boolean\nexception e : ?\n"
        + code.replace("LOAD", "x = load a.B#f : a.List on this")
        + "\n}\n";
  }

  static Facts facts(String... methods) {
    List<Body> bodies =
        Stream.concat(Stream.of(MADE), Arrays.stream(methods)).map(BodyText::parse).toList();
    Declaration owner =
        new Declaration(
            "a.B",
            "class",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Declaration.Member(
                    "f", Type.of("a.List"), List.of("private"), List.of(), Span.NONE)),
            bodies.stream().map(FieldCode::declared).toList(),
            Span.NONE);
    Unit unit =
        new Unit(
            new Source("B.java", ""),
            "a",
            List.of(),
            List.of(owner),
            bodies,
            List.of(),
            List.of(),
            false,
            Focus.WHOLE);
    return new Facts(unit, Types.NONE, TinyCatalogue.read(CATALOGUE).catalogue());
  }

  private static Declaration.Method declared(Body body) {
    return new Declaration.Method(
        body.name(), List.of(), List.of(), Type.of("void"), false, List.of(), List.of(), Span.NONE);
  }

  static HeldField field(Facts facts) {
    return facts.classes().fields().get(0);
  }
}
