package io.github.heaplint.engine.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.catalogue.TinyCatalogue;
import io.github.heaplint.engine.dataflow.Example;
import io.github.heaplint.engine.effect.CallEffects;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.Operand;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Type;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryEffectsTest {
  private static final Example CALLER =
      Example.method(
          """
          local x : a.List
          block 0
            call static a.B#callee(a.List) : void with (x)
            call a.List#size() : int on x
          """);

  private static SummaryEffects summary(String calleeCode) {
    Example callee = Example.method(calleeCode);
    CallEffects inCallee = TinyCatalogue.effects(ConsumptionsTest.CATALOGUE, callee.analyses());
    CallEffects inCaller = TinyCatalogue.effects(ConsumptionsTest.CATALOGUE, CALLER.analyses());
    return new SummaryEffects(
        inCaller,
        named ->
            named.name().equals("callee") || named.name().equals("size")
                ? Optional.of(new SummaryEffects.Target(callee.analyses(), inCallee))
                : Optional.empty());
  }

  /** What the call of a method with this code does to its first argument. */
  private static List<Effect> effects(String code) {
    return summary("parameter p : a.List\nhidden it : a.List\nlocal y : a.List\nblock 0\n" + code)
        .of((Call) CALLER.at(0, 0));
  }

  private static final Operand FIRST = Operand.argument(0);

  @Test
  void nothingIsSaidOfPrimitives() {
    assertThat(summary("parameter p : int\nblock 0\nreturn p").of((Call) CALLER.at(0, 0)))
        .isEmpty();
  }

  @Test
  void whatIsKnownAlreadyComesFirst() {
    assertThat(summary("parameter p : a.List\nblock 0\nreturn p").of((Call) CALLER.at(0, 1)))
        .containsExactly(new Effect.Traverses(Operand.receiver(), Consumption.SIZE_ONLY));
  }

  @Test
  void aParameterThatIsStoredIsRetained() {
    assertThat(effects("store static a.B#f : a.List from p"))
        .containsExactly(new Effect.Retains(FIRST));
    assertThat(effects("store static a.B#f : a.List from p\nreturn p"))
        .containsExactly(new Effect.Retains(FIRST));
  }

  @Test
  void aSecondHopIsNotFollowed() {
    assertThat(effects("call static a.B#callee(a.List) : void with (p)"))
        .containsExactly(new Effect.Retains(FIRST));
  }

  @Test
  void aParameterThatIsReturnedPassesThrough() {
    assertThat(effects("y = copy p\nreturn y"))
        .containsExactly(new Effect.PassesThrough(FIRST, false));
  }

  @Test
  void aParameterThatIsPassedOverIsTraversed() {
    assertThat(effects("it = iterate p"))
        .containsExactly(new Effect.Traverses(FIRST, Consumption.SINGLE_PASS));
  }

  @Test
  void aParameterThatIsNotLookedAtIsBorrowed() {
    assertThat(effects("return")).containsExactly(new Effect.Borrows(FIRST));
  }

  @Test
  void oneShotTypesAreTheCatalogues() {
    SummaryEffects summary = summary("parameter p : int\nblock 0\nreturn p");

    assertThat(summary.oneShot(Type.of("a.List"))).isFalse();
    assertThat(summary.oneShot(Type.of("a.Reader"))).isTrue();
  }
}
