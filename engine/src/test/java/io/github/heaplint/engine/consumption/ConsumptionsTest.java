package io.github.heaplint.engine.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.catalogue.TinyCatalogue;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.Example;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import org.junit.jupiter.api.Test;

class ConsumptionsTest {
  static final String CATALOGUE =
      """
      traverses|on=a.List#forEach|operand=receiver|as=SINGLE_PASS
      traverses|on=a.List#get|operand=receiver|as=RANDOM_ACCESS
      traverses|on=a.List#sort|operand=receiver|as=RANDOM_ACCESS
      traverses|on=a.List#size|operand=receiver|as=SIZE_ONLY
      traverses|on=a.List#first|operand=receiver|as=FIRST_ONLY
      traverses|on=a.List#sum|operand=receiver|as=FOLDED
      materialises|on=a.Reader#all|rule=R|content=c|holds=h|grows=g|source=receiver|chunked=c|serves=SUNK
      materialises|on=a.List#all|rule=R|content=c|holds=h|grows=g|source=receiver|chunked=c|serves=SUNK
      traverses|on=a.Reader#read|operand=receiver|as=SINGLE_PASS
      passes|on=a.List#view|operand=receiver
      passes|on=a.Reader#<init>|operand=argument 0
      traverses|on=a.List#range|operand=receiver|as=RANDOM_ACCESS
      sinks|on=a.Out#write|operand=argument 0
      sinks|on=a.Answer#body|operand=argument 0|later=yes
      retains|on=a.Cache#put|operand=arguments
      borrows|on=a.List#check|operand=receiver
      type|name=a.Reader|is=one-shot
      """;

  private static final String VARIABLES =
      """
      parameter out : a.Out
      local x : a.List
      local y : a.List
      local r : a.Reader
      local i : int
      local t : int
      local e : a.E
      hidden it : a.List
      """;

  /** How the list that a method loads first is used by the rest of its first block. */
  private static Usage straight(String rest) {
    return of("block 0\n x = call static a.L#load() : a.List\n" + rest);
  }

  private static Usage of(String blocks) {
    Example example = Example.method(VARIABLES + blocks);
    return new Consumptions(
            example.analyses(), TinyCatalogue.effects(CATALOGUE, example.analyses()))
        .of(load(example));
  }

  private static Definition load(Example example) {
    Instruction load =
        example.body().blocks().stream()
            .flatMap(block -> block.instructions().stream())
            .filter(each -> each instanceof Call call && call.callee().name().equals("load"))
            .findFirst()
            .orElseThrow();
    return example.analyses().chains().definition(load);
  }

  private static Consumption consumption(String rest) {
    return straight(rest).consumption();
  }

  @Test
  void whatGoesOutOfSightEscapes() {
    assertThat(consumption("return x")).isEqualTo(Consumption.ESCAPING);
    assertThat(consumption("store static a.B#f : a.List from x")).isEqualTo(Consumption.ESCAPING);
    assertThat(consumption("call a.Cache#put(a.List) : void on out with (x)"))
        .isEqualTo(Consumption.ESCAPING);
    assertThat(consumption("call static a.Unknown#m(a.List) : void with (x)"))
        .isEqualTo(Consumption.ESCAPING);
    assertThat(consumption("e = closure lambda a.F captures (x)")).isEqualTo(Consumption.ESCAPING);
    assertThat(consumption("opaque \"new syntax\" (x)")).isEqualTo(Consumption.ESCAPING);
    assertThat(consumption("put (out, i, x)")).isEqualTo(Consumption.ESCAPING);
    assertThat(consumption("i = operation \"concat\" (x)")).isEqualTo(Consumption.ESCAPING);
    assertThat(consumption("throw x")).isEqualTo(Consumption.ESCAPING);
    assertThat(consumption("e = element (out, x)")).isEqualTo(Consumption.ESCAPING);
    assertThat(consumption("put (out, x, i)")).isEqualTo(Consumption.ESCAPING);
  }

  @Test
  void anUnknownMethodOfItselfMayDoAnything() {
    assertThat(consumption("call a.List#mystery() : int on x")).isEqualTo(Consumption.ESCAPING);
    assertThat(consumption("call List?#size() : int on x")).isEqualTo(Consumption.ESCAPING);
  }

  @Test
  void aKnownUseBesideAnEscapeIsAnEscape() {
    assertThat(consumption("call a.List#forEach() : void on x\nreturn x"))
        .isEqualTo(Consumption.ESCAPING);
    assertThat(consumption("y = copy x\ncall a.List#forEach() : void on x\nreturn y"))
        .isEqualTo(Consumption.ESCAPING);
  }

  @Test
  void aReturnedValueIsMerelyKept() {
    assertThat(straight("return x").uses()).allMatch(Usage.Use::kept).hasSize(1);
    assertThat(straight("throw x").uses()).noneMatch(Usage.Use::kept);
    assertThat(straight("return x").uses(Consumption.ESCAPING)).hasSize(1);
    assertThat(straight("return x").uses(Consumption.VOID)).isEmpty();
  }

  @Test
  void sortedAndIndexedDataIsAccessedAtRandom() {
    assertThat(consumption("call a.List#sort() : void on x")).isEqualTo(Consumption.RANDOM_ACCESS);
    assertThat(
            consumption(
                "t = call static a.L#any() : int\ne = call a.List#get(int) : a.E on x with (t)"))
        .isEqualTo(Consumption.RANDOM_ACCESS);
    assertThat(consumption("i = number 64\ne = element (x, i)"))
        .isEqualTo(Consumption.RANDOM_ACCESS);
    assertThat(consumption("put (x, i, e)")).isEqualTo(Consumption.RANDOM_ACCESS);
  }

  @Test
  void aRangeFromTheStartIsTheFirstPart() {
    String range = "y = call a.List#range(int,int) : a.List on x with (i, t)";
    assertThat(consumption("i = number 0\nt = number 9\n" + range))
        .isEqualTo(Consumption.FIRST_ONLY);
    assertThat(consumption("i = number 5\nt = number 9\n" + range))
        .isEqualTo(Consumption.RANDOM_ACCESS);
    assertThat(consumption("i = number 0\nt = call a.List#size() : int on x\n" + range))
        .isEqualTo(Consumption.RANDOM_ACCESS);
  }

  @Test
  void whatIsWrittenOutLaterIsSunkAllTheSame() {
    Usage usage = straight("call a.Answer#body(a.List) : void on out with (x)");
    assertThat(usage.consumption()).isEqualTo(Consumption.SUNK);
    assertThat(usage.later()).isTrue();
    assertThat(straight("call a.Out#write(a.List) : void on out with (x)").later()).isFalse();
  }

  @Test
  void twoPassesAreSeveral() {
    String pass = "call a.List#forEach() : void on x\n";

    assertThat(consumption(pass + "call a.List#forEach() : void on x @50..60"))
        .isEqualTo(Consumption.MULTI_PASS);
    assertThat(consumption(pass + "call a.List#sum() : int on x"))
        .isEqualTo(Consumption.MULTI_PASS);
    assertThat(consumption(pass + "e = call a.List#first() : a.E on x"))
        .isEqualTo(Consumption.MULTI_PASS);
    assertThat(consumption(pass + "it = iterate x")).isEqualTo(Consumption.MULTI_PASS);
  }

  @Test
  void aPassInALoopThatDoesNotLoadIsSeveral() {
    String loop =
        """
        block 0 -> 1
          LOAD
        block 1 -> 2, 3
          t = call a.Out#more() : boolean on out
          branch t
        block 2 -> 1
          INSIDE
          PASS
        block 3
          return
        """;
    String load = "x = call static a.L#load() : a.List";

    assertThat(
            of(loop.replace("LOAD", load)
                    .replace("INSIDE\n", "\n")
                    .replace("PASS", "it = iterate x"))
                .consumption())
        .isEqualTo(Consumption.MULTI_PASS);
    String view = "y = call a.List#view() : a.List on x\nit = iterate y";
    assertThat(
            of(loop.replace("LOAD", load).replace("INSIDE\n", "\n").replace("PASS", view))
                .consumption())
        .isEqualTo(Consumption.MULTI_PASS);
    assertThat(
            of(loop.replace("LOAD", "x = null")
                    .replace("INSIDE", load)
                    .replace("PASS", "it = iterate x"))
                .consumption())
        .isEqualTo(Consumption.SINGLE_PASS);
    assertThat(
            of(loop.replace("LOAD", load + "\nr = call a.Reader#<init>(a.List) : a.Reader with (x)")
                    .replace("INSIDE\n", "\n")
                    .replace("PASS", "t = call a.Reader#read() : int on r"))
                .consumption())
        .isEqualTo(Consumption.SINGLE_PASS);
  }

  @Test
  void passesOnTwoBranchesAreOne() {
    assertThat(
            of("""
                    block 0 -> 1, 2
                      x = call static a.L#load() : a.List
                      branch i
                    block 1
                      it = iterate x
                    block 2
                      it = iterate x
                    """)
                .consumption())
        .isEqualTo(Consumption.SINGLE_PASS);
  }

  @Test
  void onePassIsSeenThroughCopiesViewsAndWrappers() {
    assertThat(consumption("it = iterate x\ne = next it")).isEqualTo(Consumption.SINGLE_PASS);
    assertThat(consumption("y = copy x\ny = cast y : a.List\nit = iterate y"))
        .isEqualTo(Consumption.SINGLE_PASS);
    assertThat(
            consumption("y = call a.List#view() : a.List on x\ncall a.List#forEach() : void on y"))
        .isEqualTo(Consumption.SINGLE_PASS);
    assertThat(
            consumption(
                "r = call a.Reader#<init>(a.List) : a.Reader with (x)\n"
                    + "call static a.Unknown#parse(a.Reader) : void with (r)"))
        .isEqualTo(Consumption.SINGLE_PASS);
  }

  @Test
  void countingUpwardsIsAPass() {
    String loop =
        """
        block 0 -> 1
          x = call static a.L#load() : a.List
          i = number 0
        block 1 -> 2, 3
          t = call a.List#size() : int on x
          branch t
        block 2 -> 1
          e = call a.List#get(int) : a.E on x with (i)
          t = number 1
          i = operation "+" (i, t)
        block 3
          return
        """;

    assertThat(of(loop.replace("number 1", "number 2")).consumption())
        .isEqualTo(Consumption.RANDOM_ACCESS);
    assertThat(of(loop.replace("\"+\"", "\"-\"")).consumption())
        .isEqualTo(Consumption.RANDOM_ACCESS);
    assertThat(of(loop.replace("i = number 0", "i = call static a.L#start() : int")).consumption())
        .isEqualTo(Consumption.RANDOM_ACCESS);
    assertThat(of(loop.replace("operation \"+\" (i, t)", "operation \"++\" (i)")).consumption())
        .isEqualTo(Consumption.SINGLE_PASS);
    assertThat(
            of(loop.replace("i = operation", "e = operation")
                    .replace("(i, t)", "(i, t)\ni = copy e"))
                .consumption())
        .isEqualTo(Consumption.SINGLE_PASS);
    assertThat(of(loop.replace("(i, t)", "(e, t)")).consumption())
        .isEqualTo(Consumption.RANDOM_ACCESS);
    assertThat(of(loop).consumption()).isEqualTo(Consumption.SINGLE_PASS);
    assertThat(of(loop).sized()).isTrue();
    assertThat(
            of(loop.replace("call a.List#get(int) : a.E on x with (i)", "element (x, i)"))
                .consumption())
        .isEqualTo(Consumption.SINGLE_PASS);
  }

  @Test
  void anOuterLoopMakesAnIndexLoopRunAgain() {
    assertThat(
            of("""
                    block 0 -> 1
                      x = call static a.L#load() : a.List
                    block 1 -> 2, 5
                      branch t
                    block 2 -> 3
                      i = number 0
                    block 3 -> 4, 1
                      branch t
                    block 4 -> 3
                      e = element (x, i)
                      t = number 1
                      i = operation "+" (i, t)
                    block 5
                      return
                    """)
                .consumption())
        .isEqualTo(Consumption.RANDOM_ACCESS);
  }

  @Test
  void aReaderReadWholeIsOnePass() {
    assertThat(consumption("call a.List#all() : a.List on x")).isEqualTo(Consumption.ESCAPING);
    assertThat(
            consumption(
                "r = call a.Reader#<init>(a.List) : a.Reader with (x)\n"
                    + "y = call a.Reader#all() : a.List on r"))
        .isEqualTo(Consumption.SINGLE_PASS);
  }

  @Test
  void theStepsOfAReaderAreOnePass() {
    String reader =
        """
        r = call a.Reader#<init>(a.List) : a.Reader with (x)
        t = call a.Reader#read() : int on r @1..2
        t = call a.Reader#read() : int on r @3..4
        """;

    assertThat(consumption(reader + "it = iterate x")).isEqualTo(Consumption.MULTI_PASS);
    assertThat(consumption(reader)).isEqualTo(Consumption.SINGLE_PASS);
  }

  @Test
  void hashingAndWritingSink() {
    assertThat(consumption("call a.Out#write(a.List) : void on out with (x)"))
        .isEqualTo(Consumption.SUNK);
  }

  @Test
  void reducingFolds() {
    assertThat(consumption("t = call a.List#sum() : int on x")).isEqualTo(Consumption.FOLDED);
  }

  @Test
  void theFirstElementIsFirstOnly() {
    assertThat(consumption("e = call a.List#first() : a.E on x")).isEqualTo(Consumption.FIRST_ONLY);
    assertThat(consumption("i = number 0\ne = call a.List#get(int) : a.E on x with (i)"))
        .isEqualTo(Consumption.FIRST_ONLY);
    assertThat(consumption("t = number 0\ni = copy t\ne = element (x, i)"))
        .isEqualTo(Consumption.FIRST_ONLY);
    assertThat(consumption("i = number 5\ne = element (x, i)")).isEqualTo(Consumption.FIRST_ONLY);
  }

  @Test
  void sizesAreSizeOnly() {
    assertThat(consumption("t = call a.List#size() : int on x")).isEqualTo(Consumption.SIZE_ONLY);
    assertThat(consumption("t = operation \"length\" (x)")).isEqualTo(Consumption.SIZE_ONLY);
    assertThat(straight("t = operation \"length\" (x)").sized()).isFalse();
    assertThat(straight("it = iterate x").sized()).isFalse();
    assertThat(straight("t = operation \"length\" (x)\nit = iterate x").sized()).isTrue();
  }

  @Test
  void whatNobodyLooksAtIsVoid() {
    assertThat(consumption("return")).isEqualTo(Consumption.VOID);
    assertThat(consumption("t = operation \"==\" (x, e)")).isEqualTo(Consumption.VOID);
    assertThat(consumption("call a.List#check() : void on x")).isEqualTo(Consumption.VOID);
    assertThat(consumption("close x")).isEqualTo(Consumption.VOID);
    assertThat(consumption("call a.Reader#<init>(a.List) : a.Reader with (x)"))
        .isEqualTo(Consumption.VOID);
    assertThat(consumption("enter x\nexit x")).isEqualTo(Consumption.VOID);
  }

  @Test
  void onlyUsesUpToOnePassCanBeServedInChunks() {
    assertThat(Consumption.MULTI_PASS.chunkable()).isFalse();
    assertThat(Consumption.SINGLE_PASS.chunkable()).isTrue();
    assertThat(Consumption.VOID.chunkable()).isTrue();
  }
}
