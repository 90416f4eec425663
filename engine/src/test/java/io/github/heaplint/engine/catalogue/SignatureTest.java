package io.github.heaplint.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Types;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  /** Knows that {@code a.Sub} is an {@code a.Base}. */
  static final Types TYPES =
      new Types() {
        @Override
        public Optional<Declaration> declaration(String name) {
          return Optional.empty();
        }

        @Override
        public List<Type> supertypes(String name) {
          return name.equals("a.Sub") ? List.of(Type.of("a.Base")) : List.of();
        }
      };

  static Callee callee(Type owner, String name, Type... arguments) {
    return new Callee(owner, name, List.of(arguments), Type.UNKNOWN, false);
  }

  private static boolean matches(String signature, Callee callee) {
    return Signature.parse(signature).matches(callee, TYPES);
  }

  private static final Type BASE = Type.of("a.Base");
  private static final Type SUB = Type.of("a.Sub");

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a.B", "a.B#", "#m", "a.B#m(", "a.B#m)", "a.B#m(int", "a B#m", "a.B#m()x"})
  void refusesWhatIsNoSignature(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Signature.parse(text))
        .withMessageContaining("is no signature");
  }

  @Test
  void doesNotMatchWhatNothingSettles() {
    assertThat(matches("a.Base#m", callee(Type.named("a.Base"), "m"))).isFalse();
    assertThat(matches("a.Base#m", callee(Type.UNKNOWN, "m"))).isFalse();
    assertThat(matches("a.Base#m", callee(BASE.array(1), "m"))).isFalse();
  }

  @Test
  void doesNotMatchOtherMethodsAndOwners() {
    assertThat(matches("a.Base#m", callee(BASE, "n"))).isFalse();
    assertThat(matches("a.Base#m", callee(Type.of("a.Other"), "m"))).isFalse();
    assertThat(matches("a.Sub#m", callee(BASE, "m"))).isFalse();
  }

  @Test
  void doesNotMatchOtherParameters() {
    assertThat(matches("a.Base#m()", callee(BASE, "m", SUB))).isFalse();
    assertThat(matches("a.Base#m(int)", callee(BASE, "m", Type.of("long")))).isFalse();
    assertThat(matches("a.Base#m(a.Sub)", callee(BASE, "m", BASE))).isFalse();
    assertThat(matches("a.Base#m(a.Base)", callee(BASE, "m", SUB.array(1)))).isFalse();
    assertThat(matches("a.Base#m(*)", callee(BASE, "m"))).isFalse();
  }

  @Test
  void aConstructorMakesExactlyItsClass() {
    assertThat(matches("a.Base#<init>", callee(SUB, "<init>"))).isFalse();
    assertThat(matches("a.Base#<init>", callee(BASE, "<init>"))).isTrue();
  }

  @Test
  void matchesSubtypesAndUnknownArguments() {
    assertThat(matches("a.Base#m", callee(SUB, "m", SUB, BASE))).isTrue();
    assertThat(matches("a.Base#m(a.Base, int)", callee(BASE, "m", SUB, Type.UNKNOWN))).isTrue();
    assertThat(matches("a.Base#m(a.Base[],*)", callee(BASE, "m", BASE.array(1), BASE))).isTrue();
    assertThat(matches("a.Base#m()", callee(BASE, "m"))).isTrue();
  }
}
