package io.github.heaplint.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Literal;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Types;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
  /** A call with two arguments: one made by {@code a.M#make}, then the string {@code x}. */
  private static final Site SITE =
      new Site() {
        @Override
        public Callee callee() {
          return new Callee(
              Type.of("a.B"),
              "m",
              List.of(Type.of("a.Sub"), Type.named("a.Base")),
              Type.of("byte").array(1),
              false);
        }

        @Override
        public Optional<Callee> argumentCallee(int index) {
          return index == 0
              ? Optional.of(SignatureTest.callee(Type.of("a.M"), "make"))
              : Optional.empty();
        }

        @Override
        public Optional<Integer> lambdaParameters(int index) {
          return index == 1 ? Optional.of(2) : Optional.empty();
        }

        @Override
        public Optional<Literal> argumentConstant(int index) {
          return index == 1 ? Optional.of(new Literal(Literal.Kind.STRING, "x")) : Optional.empty();
        }

        @Override
        public List<Callee> calls() {
          return List.of(callee(), SignatureTest.callee(Type.of("a.Other"), "clear"));
        }

        @Override
        public List<String> words() {
          return List.of("jdbc:a://host", "MIN_VALUE");
        }

        @Override
        public Types types() {
          Types siblings =
              name ->
                  switch (name) {
                    case "a.B" -> Optional.of(declaration(name, "mPages", "a.Parent"));
                    case "a.Parent" -> Optional.of(declaration(name, "inherited", "a.B"));
                    default -> Optional.empty();
                  };
          return siblings.or(SignatureTest.TYPES);
        }
      };

  private static Declaration declaration(String name, String method, String parent) {
    Declaration.Method only =
        new Declaration.Method(
            method, List.of(), List.of(), Type.of("int"), false, List.of(), List.of(), Span.NONE);
    return new Declaration(
        name,
        "class",
        List.of(),
        List.of(),
        List.of(),
        List.of(Type.of(parent)),
        List.of(),
        List.of(only),
        Span.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "argument 0",
        "argument x is 1",
        "argument 100 is 1",
        "argument 0 was 1",
        "result",
        "arity",
        "arity -1",
        "arity 1 2",
        "result a b",
        "sibling",
        "sibling a b",
        "without",
        "with",
        "says",
        "unsaid a b",
        "arity x"
      })
  void refusesWhatIsNoGuard(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Guard.parse(text))
        .withMessageContaining("is no guard");
  }

  @Test
  void refusesAMalformedSignatureInside() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Guard.parse("argument 0 from a.M.make"))
        .withMessageContaining("is no signature");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          argument 1 from a.M#make  | false
          argument 0 from a.M#other | false
          argument 0 from a.M#make  | true
          argument 0 is x           | false
          argument 1 is y           | false
          argument 1 is x           | true
          argument 0 has a.Other    | false
          argument 1 has a.Base     | false
          argument 2 has a.Base     | false
          argument 0 has a.Base     | true
          argument 0 has a.Sub      | true
          argument 1 has a.Map(*)   | false
          argument 0 has a.Map(*,*) | false
          argument 1 has a.Map(*,*) | true
          result byte               | false
          result char[]             | false
          result byte[]             | true
          arity 1                   | false
          arity 2                   | true
          without a.B#m             | false
          without a.Other#clear     | false
          without a.B#other         | true
          without a.Third#clear     | true
          with a.Third#clear        | false
          with a.Other#clear        | true
          says jdbc:b:              | false
          says jdbc:a:              | true
          unsaid MIN_VALUE          | false
          unsaid jdbc:b:            | true
          sibling other             | false
          sibling *Stream           | false
          sibling *Pages            | true
          sibling inherited         | true
          """)
  void holdsOnlyForWhatIsKnown(String guard, boolean holds) {
    assertThat(Guard.parse(guard).holds(SITE)).isEqualTo(holds);
  }
}
