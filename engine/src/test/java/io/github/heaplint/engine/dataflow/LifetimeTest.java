package io.github.heaplint.engine.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.ir.BodyBuilder.Catch;
import io.github.heaplint.engine.ir.Code;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * The shapes of code that were measured on HotSpot's interpreter, with the outcome measured there:
 * is the value {@code a} still held while {@code b} is loaded?
 */
class LifetimeTest {
  private final Code code = new Code();

  private void use(Variable variable) {
    code.call("use", variable);
  }

  private Supplier<Variable> test(String name) {
    return code.test(name);
  }

  /** Whether {@code a}, loaded and dead, is in a slot while {@code b} is loaded. */
  private boolean held() {
    Example example = Example.of(code.body());
    Call load = Code.find(example.body(), "loada");
    return lifetime(example, load).drag().contains(Code.find(example.body(), "loadb"));
  }

  private static Lifetime lifetime(Example example, Call birth) {
    DefUseChains chains = example.analyses().chains();
    return Lifetime.of(Web.of(chains.definition(birth), chains), example.analyses());
  }

  @Test
  void aValueThatIsUsedLaterIsNotDragged() {
    Variable a = code.loaded("a");
    code.loaded("b");
    use(a);

    assertThat(held()).isFalse();
  }

  @Test
  void aValueThatIsNeverNamedIsNotHeld() {
    use(code.call("loada"));
    code.loaded("b");

    assertThat(held()).isFalse();
  }

  @Test
  void nullReleases() {
    Variable a = code.loaded("a");
    use(a);
    code.set(a, code.nothing());
    code.loaded("b");

    assertThat(held()).isFalse();
  }

  /** Eclipse's compiler does not store it at all. */
  @Test
  void aLocalThatIsNeverReadIsNotHeld() {
    Variable passed = code.call("loada");
    code.local("a", passed);
    use(passed);
    code.loaded("b");

    assertThat(held()).isFalse();
  }

  @Test
  void aSecondNameHoldsWhatTheFirstReleased() {
    Variable a = code.loaded("a");
    Variable alias = code.local("alias", a);
    use(alias);
    code.set(a, code.nothing());
    code.loaded("b");

    assertThat(held()).isTrue();
  }

  @Test
  void aValueUsedThroughItsSecondNameIsNeeded() {
    Variable a = code.loaded("a");
    Variable alias = code.local("alias", a);
    use(a);
    code.loaded("b");
    use(alias);

    assertThat(held()).isFalse();
  }

  @Test
  void aLocalHoldsAfterItsLastUse() {
    Variable a = code.loaded("a");
    use(a);
    code.loaded("b");

    assertThat(held()).isTrue();
  }

  @Test
  void aBlockReleasesNothing() {
    code.builder().scope(() -> use(code.loaded("a")));
    code.builder().scope(() -> code.loaded("b"));

    assertThat(held()).isTrue();
  }

  @Test
  void whatIsDeclaredAfterABlockMayTakeTheSlot() {
    code.builder().scope(() -> use(code.loaded("a")));
    code.local("pad", code.nothing());
    code.loaded("b");

    assertThat(held()).isFalse();
  }

  @Test
  void aVariableOfTheSameScopeTakesNoSlot() {
    Variable a = code.loaded("a");
    use(a);
    code.local("n", code.nothing());
    code.loaded("b");

    assertThat(held()).isTrue();
  }

  @Test
  void loadingAnewIntoTheSameVariableHoldsBoth() {
    Variable a = code.loaded("a");
    use(a);
    code.set(a, code.call("loadb"));
    use(a);

    assertThat(held()).isTrue();
  }

  @Test
  void aConditionReleasesWhereThePathsMeet() {
    code.builder().ifElse(test("c"), () -> use(code.loaded("a")), null, Span.NONE);
    code.loaded("b");

    assertThat(held()).isFalse();
  }

  @Test
  void aVariableWithAnInitialValueIsHeldAfterACondition() {
    Variable a = code.local("a", code.nothing());
    code.builder()
        .ifElse(
            test("c"),
            () -> {
              code.set(a, code.call("loada"));
              use(a);
            },
            null,
            Span.NONE);
    code.loaded("b");

    assertThat(held()).isTrue();
  }

  @Test
  void aConditionThatReturnsOtherwiseReleasesNothing() {
    code.builder()
        .ifElse(
            test("c"),
            () -> use(code.loaded("a")),
            () -> code.builder().returnValue(null, Span.NONE),
            Span.NONE);
    code.loaded("b");

    assertThat(held()).isTrue();
  }

  @Test
  void aLoopReleasesWhereItMayNotRun() {
    code.builder().whileLoop(Set.of(), test("c"), () -> use(code.loaded("a")), Span.NONE);
    code.loaded("b");

    assertThat(held()).isFalse();
  }

  @Test
  void aLoopLeftByBreakOnlyReleasesNothing() {
    code.builder()
        .whileLoop(
            Set.of(),
            null,
            () -> {
              use(code.loaded("a"));
              code.builder().breakTo(null);
            },
            Span.NONE);
    code.loaded("b");

    assertThat(held()).isTrue();
  }

  @Test
  void aBranchThatDoesNotUseItDragsIt() {
    Variable a = code.loaded("a");
    code.builder().ifElse(test("c"), () -> code.loaded("b"), () -> use(a), Span.NONE);

    assertThat(held()).isTrue();
  }

  @Test
  void aCatchHandlerMayBeReachedBeforeTheLoad() {
    Catch handler = new Catch(List.of(Type.of("x.E")), "e", () -> code.loaded("b"), Span.NONE);
    code.builder()
        .tryStatement(List.of(), () -> use(code.loaded("a")), List.of(handler), null, Span.NONE);

    assertThat(held()).isFalse();
  }

  @Test
  void whatAHandlerUsesIsNeededInTheTryBlock() {
    Variable a = code.loaded("a");
    Catch handler = new Catch(List.of(Type.of("x.E")), "e", () -> use(a), Span.NONE);
    code.builder()
        .tryStatement(List.of(), () -> code.loaded("b"), List.of(handler), null, Span.NONE);

    assertThat(held()).isFalse();
  }

  @Test
  void aHandlerHoldsWhatTheTryBlockLoadedIntoAnOlderVariable() {
    Variable a = code.local("a", code.nothing());
    Catch handler = new Catch(List.of(Type.of("x.E")), "e", () -> code.loaded("b"), Span.NONE);
    code.builder()
        .tryStatement(
            List.of(),
            () -> {
              code.set(a, code.call("loada"));
              use(a);
              code.set(a, code.nothing());
            },
            List.of(handler),
            null,
            Span.NONE);

    assertThat(held()).isTrue();
  }

  @Test
  void afterFinallyTheNormalWayStillHoldsIt() {
    code.builder()
        .tryStatement(
            List.of(), () -> use(code.loaded("a")), List.of(), code.calls("fin"), Span.NONE);
    code.loaded("b");

    assertThat(held()).isTrue();
  }

  @Test
  void insideFinallyTheNormalWayHoldsIt() {
    code.builder()
        .tryStatement(
            List.of(), () -> use(code.loaded("a")), List.of(), () -> code.loaded("b"), Span.NONE);

    assertThat(held()).isTrue();
  }

  @Test
  void aHandlerOutsideFinallyMayBeReachedBeforeTheLoad() {
    Catch handler = new Catch(List.of(Type.of("x.E")), "e", () -> code.loaded("b"), Span.NONE);
    code.builder()
        .tryStatement(
            List.of(),
            () ->
                code.builder()
                    .tryStatement(
                        List.of(),
                        () -> use(code.loaded("a")),
                        List.of(),
                        code.calls("fin"),
                        Span.NONE),
            List.of(handler),
            null,
            Span.NONE);

    assertThat(held()).isFalse();
  }

  @Test
  void nothingIsSaidOfAFinallyOnlyExceptionsReach() {
    code.builder()
        .tryStatement(
            List.of(),
            () -> {
              use(code.loaded("a"));
              code.builder().throwValue(code.call("error"), Span.NONE);
            },
            List.of(),
            () -> code.loaded("b"),
            Span.NONE);

    assertThat(held()).isFalse();
  }

  @Test
  void theHiddenIteratorHoldsItsSource() {
    Variable a = code.loaded("a");
    forEach(a);
    code.set(a, code.nothing());
    code.loaded("b");

    assertThat(held()).isTrue();
  }

  @Test
  void aSecondForEachReusesTheIteratorsSlot() {
    Variable a = code.loaded("a");
    forEach(a);
    code.set(a, code.nothing());
    forEach(code.local("other", code.call("other")));
    code.loaded("b");

    assertThat(held()).isFalse();
  }

  @Test
  void theIteratorIsNeededInsideItsLoop() {
    Variable a = code.loaded("a");
    code.builder()
        .forEach(
            Set.of(),
            () -> a,
            from -> code.builder().local("x", Type.UNKNOWN, Span.NONE),
            () -> code.loaded("b"),
            Span.NONE);

    assertThat(held()).isFalse();
  }

  private void forEach(Variable source) {
    code.builder()
        .forEach(
            Set.of(),
            () -> source,
            from -> code.builder().local("x", Type.UNKNOWN, Span.NONE),
            () -> {},
            Span.NONE);
  }

  @Test
  void theHiddenMonitorHoldsItsLock() {
    Variable a = code.loaded("a");
    code.builder().synchronizedOn(() -> a, () -> {}, Span.NONE);
    code.set(a, code.nothing());
    code.loaded("b");

    assertThat(held()).isTrue();
  }

  /** One chunk or two at the peak of {@code a = loada()} in a loop? */
  private boolean heldAcrossTurns() {
    Example example = Example.of(code.body());
    Call load = Code.find(example.body(), "loada");
    return lifetime(example, load).drag().contains(load);
  }

  @Test
  void aChunkDeclaredInsideTheLoopIsHeldOnce() {
    code.builder().whileLoop(Set.of(), test("c"), () -> use(code.loaded("a")), Span.NONE);

    assertThat(heldAcrossTurns()).isFalse();
  }

  @Test
  void aChunkDeclaredOutsideWithoutValueIsHeldOnce() {
    Variable a = code.builder().local("a", Type.UNKNOWN, Span.NONE);
    code.builder()
        .whileLoop(
            Set.of(),
            () -> {
              code.set(a, code.call("loada"));
              return code.call("more", a);
            },
            () -> use(a),
            Span.NONE);

    assertThat(heldAcrossTurns()).isFalse();
  }

  @Test
  void aChunkDeclaredOutsideWithNullIsHeldTwice() {
    Variable a = code.local("a", code.nothing());
    code.builder()
        .whileLoop(
            Set.of(),
            () -> {
              code.set(a, code.call("loada"));
              return code.call("more", a);
            },
            () -> use(a),
            Span.NONE);

    assertThat(heldAcrossTurns()).isTrue();
  }

  @Test
  void lastUsesAreThoseNoPathUsesAfter() {
    Variable a = code.loaded("a");
    code.builder().ifElse(test("c"), () -> code.call("one", a), null, Span.NONE);
    code.call("two", a);
    Example example = Example.of(code.body());
    Lifetime life = lifetime(example, Code.find(example.body(), "loada"));

    assertThat(life.isVoid()).isFalse();
    assertThat(life.lastUses())
        .extracting(UseSite::instruction)
        .containsExactly(Code.find(example.body(), "two"));
    assertThat(life.roots()).isEmpty();
  }

  @Test
  void aUseInALoopIsLastOnlyIfTheValueIsMadeAnew() {
    Variable a = code.loaded("a");
    code.builder()
        .whileLoop(
            Set.of(),
            test("c"),
            () -> {
              use(a);
              use(code.loaded("fresh"));
            },
            Span.NONE);
    Example example = Example.of(code.body());

    assertThat(lifetime(example, Code.find(example.body(), "loada")).lastUses()).isEmpty();
    assertThat(lifetime(example, Code.find(example.body(), "loadfresh")).lastUses()).hasSize(1);
  }

  @Test
  void aValueNobodyReadsIsVoid() {
    code.loaded("a");
    Example example = Example.of(code.body());
    Lifetime life = lifetime(example, Code.find(example.body(), "loada"));

    assertThat(life.isVoid()).isTrue();
    assertThat(life.lastUses()).isEmpty();
  }

  @Test
  void parametersAreHeldToTheEnd() {
    Example example =
        Example.method(
            """
            parameter p : a.P
            temporary $1 : ?
            block 0
              call static a.L#use(a.P) : void with (p)
              $1 = call static a.L#load() : a.X
              return
            """);
    DefUseChains chains = example.analyses().chains();
    Web web = Web.of(chains.entry(example.variable("p")), chains);

    assertThat(Lifetime.of(web, example.analyses()).drag())
        .containsExactly(example.at(0, 1), example.at(0, 2));
    assertThat(example.analyses().slots().heldBefore(0, 1, example.variable("p"))).isTrue();
    assertThat(example.analyses().slots().heldBefore(0, 2, example.variable("$1"))).isFalse();
  }

  @Test
  void tellsWhatElseHoldsAValue() {
    Example example =
        Example.method(
            """
            this this : a.B
            captured outer : a.P
            local x : a.X
            local i : int
            local z : a.X
            block 0
              i = number 0
              x = call static a.L#field() : a.X
              store a.B#f : a.X on this from x
              x = call static a.L#constant() : a.X
              store static a.B#F : a.X from x
              x = call static a.L#element() : a.X
              put (outer, i, x)
              x = call static a.L#captured() : a.X
              z = closure lambda a.F captures (x)
              x = load static a.B#F : a.X
              x = load a.B#f : a.X on this
              x = element (outer, i)
              x = call static a.L#free() : a.X
              store a.X#f : int on x from i
            """);

    assertThat(roots(example, 1)).containsExactly(Lifetime.Root.FIELD);
    assertThat(roots(example, 3)).containsExactly(Lifetime.Root.STATIC);
    assertThat(roots(example, 5)).containsExactly(Lifetime.Root.ELEMENT);
    assertThat(roots(example, 7)).containsExactly(Lifetime.Root.CAPTURED);
    assertThat(roots(example, 9)).containsExactly(Lifetime.Root.STATIC);
    assertThat(roots(example, 10)).containsExactly(Lifetime.Root.FIELD);
    assertThat(roots(example, 11)).containsExactly(Lifetime.Root.ELEMENT);
    assertThat(roots(example, 12)).isEmpty();
    DefUseChains chains = example.analyses().chains();
    Web outer = Web.of(chains.entry(example.variable("outer")), chains);
    assertThat(Lifetime.of(outer, example.analyses()).roots())
        .containsExactly(Lifetime.Root.CAPTURED);
  }

  private static Set<Lifetime.Root> roots(Example example, int index) {
    Web web = Web.of(example.definition(0, index), example.analyses().chains());
    return Lifetime.of(web, example.analyses()).roots();
  }

  @Test
  void aWebFollowsCopiesForwardAndWhatItIsToldTo() {
    Example example =
        Example.method(
            """
            parameter p : boolean
            local x : a.X
            local y : a.X
            local v : a.V
            block 0 -> 1, 2
              x = call static a.L#one() : a.X
              branch p
            block 1 -> 2
              y = call static a.L#two() : a.X
            block 2
              y = cast x : a.X
              v = call static a.L#view(a.X) : a.V with (y)
              return v
            """);
    DefUseChains chains = example.analyses().chains();
    Web plain = Web.of(example.definition(0, 0), chains);
    Web views =
        Web.of(example.definition(0, 0), chains, site -> site.instruction() instanceof Call);

    assertThat(plain.definitions())
        .containsExactly(example.definition(0, 0), example.definition(2, 0));
    assertThat(plain.uses()).extracting(UseSite::instruction).containsExactly(example.at(2, 1));
    assertThat(views.definitions()).contains(example.definition(2, 1));
    assertThat(views.uses()).extracting(UseSite::instruction).containsExactly(example.at(2, 2));
  }
}
