package io.github.heaplint.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.dataflow.Example;
import io.github.heaplint.engine.effect.CallEffects;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.Operand;
import io.github.heaplint.engine.ir.Instruction.Call;
import org.junit.jupiter.api.Test;

class CatalogueEffectsTest {
  private static final Effect SINKS = new Effect.Sinks(Operand.receiver(), false);

  /** Calls {@code a.B#m} with what {@code x} holds after two blocks. */
  private static Call last(Example example) {
    var instructions = example.body().blocks().get(2).instructions();
    return (Call) instructions.get(instructions.size() - 1);
  }

  private static final String CODE =
      """
      parameter p : boolean
      local x : int
      local y : int
      block 0 -> 1, 2
        x = number 7
        branch p
      block 1 -> 2
        OTHER
      block 2
        y = copy x
        y = cast y : int
        call a.B#m(int) : void on p with (y)
      """;

  private static boolean knows(String rows, String other) {
    Example example = Example.method(CODE.replace("OTHER", other));
    CallEffects effects = TinyCatalogue.effects(rows, example.analyses());
    return effects.of(last(example)).contains(SINKS);
  }

  @Test
  void aGuardNeedsOneConstantOnEveryPath() {
    String rows = "sinks|on=a.B#m|when=argument 0 is 7|operand=receiver";

    assertThat(knows(rows, "x = number 7")).isFalse();
    assertThat(knows(rows, "x = copy p")).isFalse();
    assertThat(knows(rows, "y = number 8")).isTrue();
  }

  @Test
  void aGuardFollowsCopiesToTheCallThatMadeTheArgument() {
    String rows = "sinks|on=a.B#m|when=argument 0 from a.M#make|operand=receiver";
    String code = CODE.replace("x = number 7", "x = call static a.M#make() : int");
    Example example = Example.method(code.replace("OTHER", "y = number 8"));

    assertThat(TinyCatalogue.effects(rows, example.analyses()).of(last(example)))
        .containsExactly(SINKS);
    assertThat(knows(rows, "y = number 8")).isFalse();
  }

  @Test
  void whatIsKnownToBeLazyLoadsNothing() {
    String load =
        "materialises|on=a.B#m|rule=R|content=c|holds=h|grows=g|source=receiver|chunked=c|serves="
            + "FOLDED\nsinks|on=a.B#m|operand=receiver\n";
    Example example = Example.method(CODE.replace("OTHER", "y = number 8"));

    assertThat(TinyCatalogue.effects(load, example.analyses()).of(last(example))).hasSize(2);
    assertThat(
            TinyCatalogue.effects(load + "lazy|on=a.B#m(int)", example.analyses())
                .of(last(example)))
        .containsExactly(SINKS, new Effect.Lazy());
  }
}
