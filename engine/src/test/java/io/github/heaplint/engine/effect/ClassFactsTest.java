package io.github.heaplint.engine.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.catalogue.TinyCatalogue;
import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.text.BodyText;
import io.github.heaplint.engine.source.Declaration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A class {@code a.B} with two fields, {@code f} and {@code g}, both lists. */
class ClassFactsTest {
  private static final String CATALOGUE =
      """
      grows|on=a.List#add;a.Map#put|operand=receiver
      shrinks|on=a.List#remove;a.Iterator#remove|operand=receiver
      empties|on=a.List#clear|operand=receiver
      views|on=a.List#iterator|operand=receiver
      traverses|on=a.List#size|operand=receiver|as=SIZE_ONLY
      takes|on=a.List#addAll|operand=arguments
      """;

  private static final Span NOWHERE = Span.NONE;

  private static final String HELD = "this this : a.B\nlocal x : a.List\nlocal y : a.List\n";

  private static final String LOAD = "x = load a.B#f : a.List on this\n";

  /** A method that anybody may call. */
  private static String method(String name, String code) {
    return "method a.B#" + name + "() : void {\n" + HELD + "block 0\n" + code + "\n}\n";
  }

  private static String privately(String name, String code) {
    return "method a.B#"
        + name
        + "(p) : void {\nmodifiers private\n"
        + HELD.replace("local x", "parameter p : a.List\nlocal x")
        + "block 0\n"
        + code
        + "\n}\n";
  }

  private static ClassFacts facts(int declaredMethods, String... bodies) {
    List<Code> code = new ArrayList<>();
    Arrays.stream(bodies).map(BodyText::parse).forEach(each -> add(each, null, code));
    return new ClassFacts(List.of(declaration(declaredMethods)), code);
  }

  private static void add(Body body, Code around, List<Code> into) {
    Analyses analyses = new Analyses(body);
    Code code = new Code(analyses, TinyCatalogue.effects(CATALOGUE, analyses), around);
    into.add(code);
    for (Block block : body.blocks()) {
      block.instructions().stream()
          .filter(Closure.class::isInstance)
          .flatMap(each -> ((Closure) each).bodies().stream())
          .forEach(each -> add(each, code.member(), into));
    }
  }

  private static Declaration declaration(int methods) {
    Declaration.Method method =
        new Declaration.Method(
            "m", List.of(), List.of(), Type.of("void"), false, List.of(), List.of(), NOWHERE);
    List<Declaration.Member> fields = List.of(field("f"), field("g"));
    return new Declaration(
        "a.B",
        "class",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        fields,
        java.util.Collections.nCopies(methods, method),
        NOWHERE);
  }

  private static Declaration.Member field(String name) {
    return new Declaration.Member(name, Type.of("a.List"), List.of("private"), List.of(), NOWHERE);
  }

  /** What is done to {@code f} by one method of this code. */
  private static List<Kind> kinds(String code) {
    return field(facts(1, method("m", code)), "f").uses().stream().map(FieldUse::kind).toList();
  }

  private static HeldField field(ClassFacts facts, String name) {
    return facts.fields().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call a.List#add(?) : boolean on x with (y)     | GROW",
        "call a.List#remove(?) : boolean on x with (y)  | SHRINK",
        "call a.List#clear() : void on x                | EMPTY",
        "call a.List#size() : int on x                  | READ",
        "call a.List#addAll(?) : boolean on y with (x)  | READ",
        "call a.Other#keep(?) : void on y with (x)      | ESCAPE",
        "return x                                       | RETURN",
        "store static a.C#h : a.List from x             | ESCAPE",
        "y = iterate x                                  | READ",
      })
  void whatIsDoneToWhatTheFieldHolds(String instruction, Kind kind) {
    assertThat(kinds(LOAD + instruction)).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "y = null                                   | NULL",
        "y = call a.List#<init>() : a.List          | RENEW",
        "y = call a.List#<init>(?) : a.List with (x)| ASSIGN",
        "y = load a.C#h : a.List on x               | TAKE",
      })
  void whatTheFieldIsGiven(String made, Kind kind) {
    assertThat(kinds(made + "\nstore a.B#f : a.List on this from y")).contains(kind);
  }

  @Test
  void copiesAndViewsStandForTheField() {
    assertThat(
            kinds(
                LOAD
                    + "y = copy x\n"
                    + "x = call a.List#iterator() : a.Iterator on y\n"
                    + "call a.Iterator#remove() : void on x"))
        .contains(Kind.SHRINK);
  }

  @Test
  void privateHelpersAreFollowed() {
    ClassFacts facts =
        facts(
            2,
            method("m", LOAD + "call a.B#empty(a.List) : void on this with (x)"),
            privately("empty", "call a.List#clear() : void on p"));

    assertThat(field(facts, "f").uses()).extracting(FieldUse::kind).containsExactly(Kind.EMPTY);
  }

  @Test
  void whatOthersMayOverrideIsNotFollowed() {
    String open =
        privately("empty", "call a.List#clear() : void on p").replace("modifiers private\n", "");
    ClassFacts facts =
        facts(2, method("m", LOAD + "call a.B#empty(a.List) : void on this with (x)"), open);

    assertThat(field(facts, "f").uses()).extracting(FieldUse::kind).containsExactly(Kind.ESCAPE);
  }

  @Test
  void fieldsGrowTogetherWhereOneMethodAddsToBoth() {
    String add = "call a.List#add(?) : boolean on x with (y)\n";
    String other = "x = load a.B#g : a.List on this\n";
    ClassFacts together = facts(1, method("m", LOAD + add + other + add));
    ClassFacts apart = facts(2, method("m", LOAD + add), method("n", other + add));

    assertThat(field(together, "f").growsWith(field(together, "g"))).isTrue();
    assertThat(field(apart, "f").growsWith(field(apart, "g"))).isFalse();
  }

  @Test
  void whileTheObjectIsMadeNothingGrows() {
    String constructor =
        method("<init>", LOAD + "call a.List#add(?) : boolean on x with (y)")
            .replace("method a.B#<init>", "constructor a.B#<init>");
    ClassFacts facts = facts(1, constructor);

    assertThat(field(facts, "f").has(Kind.GROW)).isTrue();
    assertThat(field(facts, "f").grows()).isFalse();
  }

  @Test
  void nothingIsSaidWhereCodeIsNotUnderstood() {
    assertThat(facts(1, method("m", LOAD + "opaque \"new syntax\" (x)")).fields()).isEmpty();
  }

  @Test
  void nothingIsSaidWhereCodeIsMissing() {
    assertThat(facts(2, method("m", LOAD)).fields()).isEmpty();
  }

  @Test
  void nothingIsSaidOfAFieldThatMayBeMeant() {
    ClassFacts facts = facts(1, method("m", "x = load B?#f : a.List on y"));

    assertThat(facts.fields()).extracting(HeldField::name).containsExactly("g");
  }

  @Test
  void anotherObjectsFieldIsNotOwn() {
    ClassFacts facts = facts(1, method("m", "x = load a.B#f : a.List on y\nreturn x"));

    assertThat(field(facts, "f").uses()).extracting(FieldUse::own).containsExactly(false);
  }

  @Test
  void privateMethodsAreEntriesOnlyWhenClosuresCallThem() {
    String helper = privately("help", "return");
    ClassFacts plain = facts(2, method("m", "call a.B#help(?) : void on this with (x)"), helper);
    ClassFacts later =
        facts(
            2,
            method("m", "y = closure method_reference a.F target a.B#help(?) : ? on this"),
            helper);

    assertThat(plain.entry(member(plain, "help"))).isFalse();
    assertThat(later.entry(member(later, "help"))).isTrue();
  }

  private static Code member(ClassFacts facts, String name) {
    return facts.members(declaration(0)).stream()
        .filter(each -> each.body().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Whether {@code m} may read what {@code f} held before, with these methods beside it. */
  private static boolean readBefore(String code, String... others) {
    List<String> bodies = new ArrayList<>(List.of(method("m", code)));
    bodies.addAll(List.of(others));
    ClassFacts facts = facts(bodies.size(), bodies.toArray(String[]::new));
    FieldLiveness liveness =
        new FieldLiveness(facts, facts.members(declaration(0)), facts.fields());
    return liveness.live(member(facts, "m"), field(facts, "f"));
  }

  @Test
  void aReadComesFirstOrAfterAWrite() {
    String read = LOAD + "call a.List#size() : int on x\n";
    String write = "y = call a.List#<init>() : a.List\nstore a.B#f : a.List on this from y\n";

    assertThat(readBefore(read)).isTrue();
    assertThat(readBefore(write + read)).isFalse();
    assertThat(readBefore(read + write)).isTrue();
    assertThat(readBefore(LOAD + "call a.List#clear() : void on x\n" + read)).isFalse();
  }

  @Test
  void aCalledMethodReadsAndWritesForItsCaller() {
    String call = "call a.B#help(?) : void on this with (x)\n";
    String read = LOAD + "call a.List#size() : int on x\n";
    String write = "y = call a.List#<init>() : a.List\nstore a.B#f : a.List on this from y\n";

    assertThat(readBefore(call, privately("help", read))).isTrue();
    assertThat(readBefore(write + call, privately("help", read))).isFalse();
    assertThat(readBefore(call + read, privately("help", write))).isFalse();
  }

  @Test
  void whatIsReadOfAnotherObjectMayBeReadAtAnyTime() {
    String write = "y = call a.List#<init>() : a.List\nstore a.B#f : a.List on this from y\n";

    assertThat(readBefore(write + "x = load a.B#f : a.List on y\nreturn x")).isTrue();
  }

  @Test
  void whoeverOnlyAddsDoesNotRead() {
    String key = LOAD + "y = call a.List#add(?) : boolean on x with (y)\n";

    assertThat(readBefore(key)).isTrue();
    assertThat(readBefore(LOAD + "call a.List#add(?) : boolean on x with (y)\n")).isFalse();
    assertThat(
            readBefore(
                LOAD
                    + "call a.List#size() : int on x\n"
                    + "call a.List#add(?) : boolean on x with (y)\n"))
        .isTrue();
  }

  @Test
  void aHelperRunsWhileTheObjectIsMadeWhenAllItsCallersDo() {
    String call = "call a.B#help(?) : void on this with (x)\n";
    String made =
        method("<init>", call + "call a.B#part(?) : void on this with (x)\n")
            .replace("method a.B#<init>", "constructor a.B#<init>");
    String part = privately("part", call);
    ClassFacts onlyMade = facts(2, made, part, privately("help", ""));
    ClassFacts later = facts(3, made, part, privately("help", ""), method("m", call));

    assertThat(onlyMade.whileMade(member(onlyMade, "help"))).isTrue();
    assertThat(later.whileMade(member(later, "help"))).isFalse();
    assertThat(later.whileMade(member(later, "part"))).isTrue();
  }
}
