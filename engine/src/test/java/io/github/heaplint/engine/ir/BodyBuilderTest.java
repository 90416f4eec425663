package io.github.heaplint.engine.ir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.ir.BodyBuilder.Case;
import io.github.heaplint.engine.ir.BodyBuilder.Catch;
import io.github.heaplint.engine.ir.BodyBuilder.Resource;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.Return;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BodyBuilderTest {
  private static final Set<String> NONE = Set.of();
  private final Code code = new Code();
  private final BodyBuilder builder = code.builder();

  private Set<String> ways() {
    return Code.ways(code.body());
  }

  private void returns() {
    builder.returnValue(null, Span.NONE);
  }

  private Catch catching(String type, String... calls) {
    return new Catch(List.of(Type.of(type)), "e", code.calls(calls), Span.NONE);
  }

  private Case old(boolean isDefault, Runnable run) {
    return new Case(isDefault, false, false, null, null, run, Span.NONE);
  }

  private Case arrow(boolean isDefault, Runnable run) {
    return new Case(isDefault, true, false, null, null, run, Span.NONE);
  }

  @Test
  void dropsCodeThatCannotRun() {
    code.call("a");
    returns();
    code.call("never");

    assertThat(ways()).containsExactly("a");
  }

  @Test
  void ignoresJumpsWithNowhereToGo() {
    builder.breakTo(null);
    builder.breakTo("nowhere");
    builder.continueTo(null);
    builder.yieldValue(code.call("a"), Span.NONE);
    code.call("b");

    assertThat(ways()).containsExactly("a b");
  }

  @Test
  void ifRunsOneOfTwo() {
    builder.ifElse(code.test("c"), code.calls("t"), code.calls("e"), Span.NONE);
    builder.ifElse(code.test("d"), code.calls("u"), null, Span.NONE);

    assertThat(ways()).containsExactly("c e d", "c e d u", "c t d", "c t d u");
  }

  @Test
  void ifWrittenTrueOrFalseRunsOne() {
    builder.ifElse(literal("true"), code.calls("t"), code.calls("e"), Span.NONE);
    builder.ifElse(literal("false"), code.calls("u"), null, Span.NONE);
    code.call("after");

    assertThat(ways()).containsExactly("t after");
  }

  private Supplier<Variable> literal(String text) {
    return () -> {
      Variable value = builder.temporary(Type.of("boolean"));
      builder.emit(
          new Instruction.Constant(value, new Literal(Literal.Kind.BOOLEAN, text), Span.NONE));
      return value;
    };
  }

  @Test
  void conditionalJoinsItsBranchesInOneVariable() {
    Variable value =
        builder.conditional(
            code.test("c"),
            code.test("t"),
            code.test("e"),
            values -> values.get(0).type(),
            Span.NONE);
    code.call("use", value);
    Body body = code.body();

    assertThat(Code.ways(body)).containsExactly("c e use", "c t use");
    assertThat(copiesTo(body, value)).hasSize(2);
  }

  @Test
  void andOrRunTheirRightSideOnOneOutcomeOnly() {
    Variable both = builder.and(code.test("a"), code.test("b"), Span.NONE);
    builder.or(() -> both, code.test("c"), Span.NONE);
    Body body = code.body();

    assertThat(Code.ways(body)).containsExactly("a", "a b", "a b c", "a c");
    assertThat(successorWhenTrue(body, "a")).isEqualTo(blockOf(body, "b"));
  }

  @Test
  void orRunsItsRightSideWhenTheLeftFails() {
    builder.or(code.test("a"), code.test("b"), Span.NONE);
    Body body = code.body();

    assertThat(successorWhenTrue(body, "a")).isNotEqualTo(blockOf(body, "b"));
  }

  @Test
  void whileTestsBeforeEachTurn() {
    builder.whileLoop(NONE, code.test("c"), code.calls("b"), Span.NONE);

    assertThat(ways()).containsExactly("c", "c b c");
  }

  @Test
  void doTestsAfterEachTurn() {
    builder.doLoop(NONE, code.calls("b"), code.test("c"), Span.NONE);

    assertThat(ways()).containsExactly("b c", "b c b c");
  }

  @Test
  void endlessLoopEndsByBreakOnly() {
    builder.whileLoop(
        NONE,
        null,
        () ->
            builder.ifElse(code.test("c"), () -> builder.breakTo(null), code.calls("b"), Span.NONE),
        Span.NONE);
    code.call("after");

    assertThat(ways()).containsExactly("c after", "c b c after");
  }

  @Test
  void continueRunsTheUpdateOfAForLoop() {
    builder.forLoop(
        NONE,
        code.calls("init"),
        code.test("c"),
        () -> {
          code.call("b");
          builder.continueTo(null);
          code.call("never");
        },
        code.calls("update"),
        Span.NONE);

    assertThat(ways()).containsExactly("init c", "init c b update c");
  }

  @Test
  void continueOfADoLoopTests() {
    builder.doLoop(NONE, () -> builder.continueTo(null), code.test("c"), Span.NONE);

    assertThat(ways()).containsExactly("c", "c c");
  }

  @Test
  void labelsNameTheLoopToLeave() {
    builder.whileLoop(
        Set.of("outer"),
        code.test("o"),
        () -> {
          builder.whileLoop(NONE, code.test("i"), () -> builder.breakTo("outer"), Span.NONE);
          builder.continueTo("outer");
          code.call("never");
        },
        Span.NONE);
    code.call("after");

    assertThat(ways()).containsExactly("o after", "o i after", "o i o after", "o i o i after");
  }

  @Test
  void aLabelledBlockIsLeftByItsLabelOnly() {
    builder.whileLoop(
        NONE,
        code.test("c"),
        () -> {
          builder.labelled(
              "block",
              () ->
                  builder.ifElse(
                      code.test("x"),
                      () -> builder.breakTo("block"),
                      () -> builder.breakTo(null),
                      Span.NONE));
          code.call("b");
        },
        Span.NONE);

    assertThat(ways()).containsExactly("c", "c x", "c x b c", "c x b c x");
  }

  @Test
  void forEachTakesFromAHiddenIterator() {
    builder.forEach(
        NONE,
        code.test("source"),
        from -> builder.local("x", from.type(), Span.NONE),
        () -> code.call("b", builder.lookup("x").orElseThrow()),
        Span.NONE);
    Body body = code.body();

    assertThat(Code.ways(body)).containsExactly("source", "source b");
    assertThat(body.variables()).extracting(Variable::kind).containsOnlyOnce(Variable.Kind.HIDDEN);
    assertThat(builder.lookup("x")).isEmpty();
  }

  @Test
  void oldSwitchFallsThrough() {
    builder.switchStatement(
        code.test("s"),
        List.of(
            old(false, code.calls("one")),
            old(
                false,
                () -> {
                  code.call("two");
                  builder.breakTo(null);
                }),
            old(false, code.calls("three"))),
        Span.NONE);
    code.call("after");

    assertThat(ways())
        .containsExactly("s after", "s one two after", "s three after", "s two after");
  }

  @Test
  void aSwitchWithADefaultAlwaysRunsACase() {
    builder.switchStatement(
        code.test("s"),
        List.of(arrow(false, code.calls("one")), arrow(true, code.calls("other"))),
        Span.NONE);

    assertThat(ways()).containsExactly("s one", "s other");
  }

  @Test
  void aSwitchOverStringsKeepsACopyOfItsSelector() {
    builder.switchStatement(
        code.test("s"),
        List.of(new Case(false, true, true, null, null, code.calls("one"), Span.NONE)),
        Span.NONE);
    builder.switchStatement(code.test("n"), List.of(arrow(false, code.calls("two"))), Span.NONE);

    assertThat(code.body().variables())
        .filteredOn(each -> each.kind() == Variable.Kind.HIDDEN)
        .hasSize(1);
  }

  @Test
  void aFailingGuardGoesOnToTheNextCase() {
    Case guarded =
        new Case(false, true, true, () -> {}, code.test("guard"), code.calls("one"), Span.NONE);
    builder.switchStatement(
        code.test("s"), List.of(guarded, arrow(true, code.calls("other"))), Span.NONE);

    assertThat(ways()).containsExactly("s guard one", "s guard other", "s other");
  }

  @Test
  void yieldGivesTheValueOfTheInnermostSwitchExpression() {
    Variable value =
        builder.switchValue(
            code.test("s"),
            List.of(
                arrow(false, () -> builder.yieldValue(code.call("one"), Span.NONE)),
                old(
                    true,
                    () -> {
                      builder.whileLoop(
                          NONE,
                          code.test("c"),
                          () -> builder.yieldValue(code.call("two"), Span.NONE),
                          Span.NONE);
                      builder.yieldValue(code.call("three"), Span.NONE);
                    })),
            Type.UNKNOWN,
            Span.NONE);
    code.call("use", value);
    Body body = code.body();

    assertThat(Code.ways(body)).containsExactly("s c three use", "s c two use", "s one use");
    assertThat(copiesTo(body, value)).hasSize(3);
  }

  @Test
  void breakInsideASwitchExpressionIsNoYield() {
    builder.whileLoop(
        NONE,
        null,
        () -> {
          builder.switchStatement(
              code.test("s"), List.of(old(false, () -> builder.breakTo(null))), Span.NONE);
          code.call("b");
          builder.breakTo(null);
        },
        Span.NONE);

    assertThat(ways()).containsExactly("s b");
  }

  @Test
  void everyInstructionOfATryMayReachEveryHandler() {
    builder.tryStatement(
        List.of(),
        code.calls("a"),
        List.of(catching("x.E", "one"), catching("x.F", "two")),
        null,
        Span.NONE);
    code.call("after");
    Body body = code.body();

    assertThat(Code.ways(body)).containsExactly("a after");
    assertThat(Code.waysAfterFailureOf(body, "a")).containsExactly("one after", "two after");
    assertThat(Code.waysAfterFailureOf(body, "one")).isEmpty();
  }

  @Test
  void anInnerFailureMayReachOuterHandlersToo() {
    builder.tryStatement(
        List.of(),
        () ->
            builder.tryStatement(
                List.of(), code.calls("a"), List.of(catching("x.E", "in")), null, Span.NONE),
        List.of(catching("x.F", "out")),
        null,
        Span.NONE);
    Body body = code.body();

    assertThat(Code.waysAfterFailureOf(body, "a")).containsExactly("in", "out");
    assertThat(Code.waysAfterFailureOf(body, "in")).containsExactly("out");
  }

  @Test
  void aThrowGoesToTheHandlersInForce() {
    builder.tryStatement(
        List.of(),
        () -> builder.throwValue(code.call("a"), Span.NONE),
        List.of(catching("x.E", "caught")),
        null,
        Span.NONE);
    builder.throwValue(code.call("b"), Span.NONE);

    assertThat(ways()).containsExactly("a caught b!");
  }

  @Test
  void finallyRunsOnEveryWayOut() {
    builder.tryStatement(
        List.of(),
        () -> builder.ifElse(code.test("c"), this::returns, null, Span.NONE),
        List.of(),
        code.calls("fin"),
        Span.NONE);
    code.call("after");
    Body body = code.body();

    assertThat(Code.ways(body)).contains("c fin", "c fin after", "c fin!");
    assertThat(Code.ways(body)).allMatch(way -> way.startsWith("c fin"));
    assertThat(Code.waysAfterFailureOf(body, "c")).contains("fin!");
  }

  @Test
  void aReturnInATryEvaluatesItsValueBeforeFinally() {
    builder.tryStatement(
        List.of(),
        () -> builder.returnValue(code.call("value"), Span.NONE),
        List.of(),
        code.calls("fin"),
        Span.NONE);
    Body body = code.body();

    assertThat(Code.ways(body)).contains("value fin");
    assertThat(
            body.blocks().stream()
                .flatMap(block -> block.instructions().stream())
                .filter(Return.class::isInstance))
        .hasSize(1);
  }

  @Test
  void aReturnInFinallyEndsEveryWay() {
    builder.tryStatement(
        List.of(),
        code.calls("a"),
        List.of(),
        () -> {
          code.call("fin");
          returns();
        },
        Span.NONE);
    code.call("never");

    assertThat(ways()).containsExactly("a fin");
  }

  @Test
  void nestedFinallyBlocksRunInnermostFirst() {
    builder.whileLoop(
        NONE,
        code.test("c"),
        () ->
            builder.tryStatement(
                List.of(),
                () ->
                    builder.tryStatement(
                        List.of(),
                        () -> builder.breakTo(null),
                        List.of(),
                        code.calls("in"),
                        Span.NONE),
                List.of(),
                code.calls("out"),
                Span.NONE),
        Span.NONE);
    code.call("after");

    assertThat(ways()).contains("c in out after");
    assertThat(ways()).noneMatch(way -> way.contains("out in"));
  }

  @Test
  void aBreakInsideATryInsideALoopPassesNoOuterFinally() {
    builder.tryStatement(
        List.of(),
        () -> {
          builder.whileLoop(NONE, code.test("c"), () -> builder.breakTo(null), Span.NONE);
          code.call("a");
        },
        List.of(),
        code.calls("fin"),
        Span.NONE);

    assertThat(ways()).contains("c a fin").noneMatch(way -> way.startsWith("c fin"));
  }

  @Test
  void catchRunsBeforeFinally() {
    builder.tryStatement(
        List.of(),
        code.calls("a"),
        List.of(catching("x.E", "caught")),
        code.calls("fin"),
        Span.NONE);
    Body body = code.body();

    assertThat(Code.waysAfterFailureOf(body, "a")).contains("caught fin", "fin!");
    assertThat(Code.waysAfterFailureOf(body, "caught")).contains("fin!").doesNotContain("caught");
  }

  @Test
  void resourcesCloseInReverseOrderBeforeCatch() {
    builder.tryStatement(
        List.of(resource("one"), resource("two")),
        code.calls("a"),
        List.of(catching("x.E", "caught")),
        null,
        Span.NONE);
    Body body = code.body();

    assertThat(Code.ways(body)).contains("one two a close close");
    assertThat(Code.waysAfterFailureOf(body, "a")).anyMatch(way -> way.endsWith("caught"));
    assertThat(Code.waysAfterFailureOf(body, "one")).containsExactly("caught");
    assertThat(
            body.blocks().stream()
                .flatMap(block -> block.instructions().stream())
                .filter(Instruction.Close.class::isInstance)
                .map(each -> ((Instruction.Close) each).resource().name()))
        .containsExactly("two", "one");
  }

  private Resource resource(String name) {
    return new Resource(
        () -> {
          Variable opened = code.call(name);
          Variable resource = builder.resource(name, opened.type(), Span.NONE);
          code.set(resource, opened);
          return resource;
        },
        Span.NONE);
  }

  @Test
  void synchronizedLeavesItsMonitorOnEveryWay() {
    builder.synchronizedOn(
        code.test("lock"),
        () -> builder.ifElse(code.test("c"), this::returns, null, Span.NONE),
        Span.NONE);
    Body body = code.body();

    assertThat(Code.ways(body)).allMatch(way -> way.startsWith("lock enter c exit"));
    assertThat(Code.waysAfterFailureOf(body, "c")).contains("exit!");
  }

  @Test
  void assertionsMayBeOff() {
    builder.assertion(code.test("c"), code.test("message"), Span.NONE);
    code.call("after");

    assertThat(ways()).containsExactly("after", "c after", "c message <init>!");
  }

  @Test
  void sameNamesInSiblingScopesAreTwoVariables() {
    builder.scope(() -> code.loaded("x"));
    assertThat(builder.lookup("x")).isEmpty();
    builder.scope(() -> code.loaded("x"));

    assertThat(code.body().variables())
        .filteredOn(each -> each.name().equals("x"))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void onlyWhatIsDeclaredAfterAScopeMayReuseItsSlots() {
    builder.scope(
        () -> {
          code.loaded("a");
          code.loaded("b");
        });
    code.loaded("c");
    Body body = code.body();
    Variable a = named(body, "a");
    Variable b = named(body, "b");
    Variable c = named(body, "c");

    assertThat(body.mayReuseSlot(b, a)).isFalse();
    assertThat(body.mayReuseSlot(c, a)).isTrue();
    assertThat(body.mayReuseSlot(c, b)).isTrue();
  }

  @Test
  void closuresCaptureWhatTheyName() {
    Variable local = code.loaded("a");
    builder.self(Type.of("a.B"));
    BodyBuilder inner = builder.lambda(Span.NONE);
    Variable seen = inner.lookup("a").orElseThrow();
    Variable self = inner.self(Type.of("a.B"));

    assertThat(seen.kind()).isEqualTo(Variable.Kind.CAPTURED);
    assertThat(self.kind()).isEqualTo(Variable.Kind.CAPTURED);
    assertThat(inner.lookup("a")).containsSame(seen);
    assertThat(inner.captures()).contains(local);
    assertThat(inner.lookup("unknown")).isEmpty();
    assertThat(builder.captures()).isEmpty();
  }

  @Test
  void anInnerClassHasItsOwnThisAndSeesTheOuterOne() {
    BodyBuilder inner =
        builder.innerMember(
            new BodyBuilder.Header(
                "a.B.C",
                "n",
                Body.Kind.METHOD,
                List.of(),
                List.of(),
                List.of(),
                Type.UNKNOWN,
                Span.NONE));

    assertThat(inner.self(Type.of("a.B.C")).kind()).isEqualTo(Variable.Kind.THIS);
    assertThat(inner.self(1, Type.of("a.B")).orElseThrow().kind())
        .isEqualTo(Variable.Kind.CAPTURED);
    assertThat(inner.self(2, Type.of("a.B"))).isEmpty();
  }

  private static Variable named(Body body, String name) {
    return body.variables().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Copy> copiesTo(Body body, Variable variable) {
    return body.blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .filter(each -> each instanceof Copy copy && copy.def().equals(variable))
        .map(Copy.class::cast)
        .toList();
  }

  private static int blockOf(Body body, String call) {
    Instruction at = Code.find(body, call);
    return body.blocks().stream()
        .filter(block -> block.instructions().stream().anyMatch(each -> each == at))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static int successorWhenTrue(Body body, String condition) {
    return body.blocks().get(blockOf(body, condition)).successors().get(0);
  }
}
