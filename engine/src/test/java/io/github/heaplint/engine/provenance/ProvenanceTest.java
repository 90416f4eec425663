package io.github.heaplint.engine.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.catalogue.TinyCatalogue;
import io.github.heaplint.engine.dataflow.Example;
import io.github.heaplint.engine.effect.Effect.Origin.Kind;
import io.github.heaplint.engine.effect.Operand;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.provenance.Provenance.Trail;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
  private static final String CATALOGUE =
      """
      origin|on=a.Cls#resource|kind=RESOURCE
      origin|on=a.Mem#<init>|kind=MEMORY
      origin|on=a.Query#limit|kind=BOUNDED
      passes|on=a.Buffered#<init>|operand=argument 0
      passes|on=a.Reader#wrap|operand=receiver
      """;

  /** Where the data of the last call of the first block comes from. */
  private static Trail trail(Operand operand, String code) {
    Example example =
        Example.method(
            """
            this this : a.B
            parameter path : a.P
            local name : a.S
            local in : a.In
            local query : a.Query
            temporary $5 : a.In
            block 0
            """
                + code);
    var instructions = example.body().blocks().get(0).instructions();
    Call load = (Call) instructions.get(instructions.size() - 1);
    return new Provenance(example.analyses(), TinyCatalogue.effects(CATALOGUE, example.analyses()))
        .of(load, operand);
  }

  private static final String LOAD = "call static a.L#load(a.In) : a.X with (in)";

  @Test
  void nothingIsKnownOfAParameterButItsName() {
    Trail trail = trail(Operand.argument(0), "call static a.L#load(a.P) : a.X with (path)");

    assertThat(trail.kinds()).isEmpty();
    assertThat(trail.words()).containsExactly("path");
    assertThat(trail.slice()).hasSize(1);
  }

  @Test
  void otherOperandsDoNotCount() {
    Trail trail =
        trail(
            Operand.argument(0),
            "name = string \"config\"\ncall static a.L#load(a.P, a.S) : a.X with (path, name)");

    assertThat(trail.words()).containsExactly("path");
    assertThat(trail(Operand.receiver(), "call static a.L#load() : a.X").words()).isEmpty();
  }

  @Test
  void anOriginBehindAnUnknownCallIsNoOrigin() {
    Trail trail =
        trail(
            Operand.argument(0),
            "in = call static a.Cls#resource() : a.In\n"
                + "in = call static a.Unknown#other(a.In) : a.In with (in)\n"
                + LOAD);

    assertThat(trail.kinds()).isEmpty();
  }

  @Test
  void anOriginIsSeenThroughCopiesAndWrappers() {
    Trail trail =
        trail(
            Operand.argument(0),
            "$5 = call static a.Cls#resource() : a.In\n"
                + "$5 = call a.Buffered#<init>(a.In) : a.In with ($5)\n"
                + "in = copy $5\n"
                + LOAD);

    assertThat(trail.kinds()).containsExactly(Kind.RESOURCE);
    assertThat(trail.from(Kind.RESOURCE)).isTrue();
    assertThat(trail.from(Kind.MEMORY)).isFalse();
  }

  @Test
  void namesConstantsFieldsAndConstructorsAreWords() {
    Trail trail =
        trail(
            Operand.argument(0),
            "name = string \"app.conf\"\n"
                + "$5 = load a.B#settings : a.In on this\n"
                + "in = call a.Mem#<init>(a.S, a.In) : a.In with (name, $5)\n"
                + LOAD);

    assertThat(trail.words())
        .containsExactlyInAnyOrder("in", "a.Mem", "name", "app.conf", "settings");
    assertThat(trail.kinds()).containsExactly(Kind.MEMORY);
  }

  @Test
  void aLimitSetOnTheWayBoundsIt() {
    Trail trail =
        trail(
            Operand.receiver(),
            """
            query = call static a.L#query() : a.Query
            call a.Query#limit(a.S) : void on query with (name)
            call a.Query#list() : a.X on query
            """);

    assertThat(trail.from(Kind.BOUNDED)).isTrue();
  }
}
