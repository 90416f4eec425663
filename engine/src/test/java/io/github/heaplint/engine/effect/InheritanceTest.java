package io.github.heaplint.engine.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.ir.Field;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import java.util.List;
import org.junit.jupiter.api.Test;

class InheritanceTest {
  private static Declaration.Member member(String modifier) {
    return new Declaration.Member("f", Type.of("a.List"), List.of(modifier), List.of(), Span.NONE);
  }

  private static Declaration type(String name, String modifier, String parent, String field) {
    return new Declaration(
        name,
        "class",
        List.of(modifier),
        List.of(),
        List.of(),
        parent.isEmpty() ? List.of() : List.of(Type.of(parent)),
        field.isEmpty() ? List.of() : List.of(member(field)),
        List.of(),
        Span.NONE);
  }

  private static boolean confined(Declaration... all) {
    return new Inheritance(List.of(all)).confined(all[0], all[0].fields().get(0));
  }

  @Test
  void anyClassThatOthersSeeShowsItsFields() {
    assertThat(confined(type("a.B", "public", "", "protected"))).isFalse();
    assertThat(confined(type("a.B", "final", "", "final"))).isFalse();
  }

  @Test
  void aClassThatOthersSeeShowsWhatItInherits() {
    assertThat(
            confined(
                type("a.O.B", "private", "", "protected"), type("a.O.C", "static", "a.O.B", "")))
        .isFalse();
  }

  @Test
  void aPrivateFieldIsConfined() {
    assertThat(confined(type("a.B", "public", "", "private"))).isTrue();
  }

  @Test
  void allIsConfinedInAPrivateClassAndPrivateClassesBelowIt() {
    assertThat(
            confined(
                type("a.O.B", "private", "", "protected"), type("a.O.C", "private", "a.O.B", "")))
        .isTrue();
    assertThat(
            confined(type("a.O.B.C", "static", "", "protected"), type("a.O.B", "private", "", "")))
        .isTrue();
  }

  @Test
  void whatASubclassNamesIsTheFieldThatItInherits() {
    Inheritance inheritance =
        new Inheritance(
            List.of(
                type("a.B", "public", "", "protected"),
                type("a.C", "public", "a.B", ""),
                type("a.D", "public", "a.C", "private")));
    assertThat(inheritance.declares(field("a.C"))).isEqualTo("a.B");
    assertThat(inheritance.declares(field("a.D"))).isEqualTo("a.D");
    assertThat(inheritance.declares(field("a.Unknown"))).isEqualTo("a.Unknown");
  }

  private static Field field(String owner) {
    return new Field(Type.of(owner), "f", Type.of("a.List"), false);
  }
}
