package io.github.heaplint.engine.ir.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Constant;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTextTest {
  /** Has every kind of instruction, variable and closure. */
  private static final String EVERYTHING =
      """
      method a.B#m(p, q) : java.util.List<java.lang.String>[] @0..900 {
        modifiers private, static
        annotations java.lang.Deprecated, "@Odd name"
        this this : a.B!
        parameter p : java.util.Map<java.lang.String, Row?[]>[][] @5..9
        parameter q : ?
        local x#3 : int until r
        local x#4 : Row? until x#8
        resource r : java.io.Reader @20..30
        exception e : ?
        hidden $iterator7 : ?
        local x#8 : ""
        temporary $9 : boolean
        captured outer : ?[]
        local call : "static"
        block 0 -> 1, 2 handlers 3
          x#3 = null
          x#3 = string "a \\"b\\" \\\\ \\n\\t\\r \\u0000 \\ud83d ü" @40..50
          x#3 = character "'"
          x#3 = number 0x1F
          x#3 = number "1.5e-3"
          x#3 = boolean true
          x#3 = class java.lang.String
          x#3 = copy x#4
          x#3 = cast x#4 : Row?
          x#3 = operation "+" (x#3, x#4) @1..2
          $9 = operation "instanceof" ()
          call java.util.List#add(?, int) : boolean on q with (p, x#3) @60..70 @62..65
          call = call static a.Lib#make() : ?
          call "static"#"<odd name"() : int
          call = call java.util.ArrayList<Row?>#<init>(int) : java.util.ArrayList with (call)
          x#4 = load static a.B#LIMIT : int
          x#4 = load a.B#size : ? on this
          store a.B#size : int on this from x#3 @80..90
          store static a.B#LIMIT : int from x#3
          x#3 = element (p, x#4)
          put (p, x#4, q)
          x#3 = array int[] of (x#3)
          x#3 = array int[][] sized (x#3, x#4)
          $iterator7 = iterate p
          $9 = more $iterator7
          x#4 = next $iterator7
          enter this
          exit this
          close r
          x#3 = opaque "yet to come" (this, p)
          q = closure method_reference java.util.function.Function target a.B#n(?) : ? on this
          q = closure anonymous_class a.Base with (p) captures (x#3, outer) {
            instance_initialiser a.B.1#<init>() : void {
              block 0
            }
            method a.B.1#run() : void @100..200 {
              captured x : int
              block 0
                return x
            }
          }
          closure local_class a.Local captures (p) {
            lambda a.B#<lambda>() : ? {
              block 0
                return
            }
          }
          branch $9 @300..310
        block 1
          return x#3
        block 2 -> 2
          select q
        block 3
          e = caught (java.io.IOException, x.E?)
          e = caught ()
          throw e @1..2
      }
      """;

  @Test
  void readsBackWhatItPrints() {
    Body body = BodyText.parse(EVERYTHING);

    assertThat(BodyText.print(body)).isEqualTo(EVERYTHING);
    assertThat(BodyText.parse(BodyText.print(body))).isEqualTo(body);
  }

  @Test
  void theExampleHasEveryKindOfInstruction() {
    Set<Class<?>> kinds = new HashSet<>();
    instructions(BodyText.parse(EVERYTHING)).forEach(each -> kinds.add(each.getClass()));

    assertThat(kinds).containsAll(Arrays.asList(Instruction.class.getPermittedSubclasses()));
  }

  @Test
  void spansCanBeLeftOut() {
    Body body = BodyText.parse(EVERYTHING);
    String text = BodyText.printWithoutSpans(body);
    Body plain = BodyText.parse(text);

    assertThat(text).doesNotContain("@1", "@60").contains("a.B#m(p, q)");
    assertThat(BodyText.print(plain)).isEqualTo(text);
    assertThat(plain.span()).isEqualTo(Span.NONE);
  }

  @Test
  void readsSpansTypesAndStrings() {
    List<Instruction> instructions = instructions(BodyText.parse(EVERYTHING));
    Constant text = (Constant) instructions.get(1);
    Call call = (Call) instructions.get(11);

    assertThat(text.value().text()).isEqualTo("a \"b\" \\ \n\t\r \0 \ud83d ü");
    assertThat(text.span()).isEqualTo(new Span(40, 50));
    assertThat(call.nameSpan()).isEqualTo(new Span(62, 65));
    assertThat(call.callee().arguments()).containsExactly(Type.UNKNOWN, Type.of("int"));
  }

  @Test
  void aNameSpanStandsAloneBehindAMissingSpan() {
    String text = EVERYTHING.replace("@60..70 @62..65", "@-1..-1 @62..65");

    assertThat(BodyText.print(BodyText.parse(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          return x#3            | x = copy q          | 66 | needs the number
          return x#3            | nothing = copy q    | 66 | no variable 'nothing'
          return x#3            | x#2 = copy q        | 66 | no variable 'x#2'
          return x#3            | q = frob x          | 66 | 'frob' is no instruction
          return x#3            | return q q          | 66 | nothing is expected here
          return x#3            | q = copy            | 66 | expected a variable, but the line ends
          return x#3            | q = element (q)     | 66 | expected 2 operands, not 1
          return x#3            | q = string "open    | 66 | a quote is not closed
          return x#3            | q = string "a\\q"    | 66 | no escape
          return x#3            | q = string "\\u12"   | 66 | no escape
          return x#3            | return @1..         | 66 | no span
          return x#3            | return @12          | 66 | no span
          return x#3            | throw               | 66 | expected a variable
          return x#3            | call a.B#<init      | 66 | no >
          return x#3            | call a.B.m()        | 66 | expected '#'
          return x#3            | q = array int (q)   | 66 | expected 'sized'
          return x#3            | q = closure odd a.B | 66 | not a kind of closure
          block 1               | block 7             | 65 | expected block 1
          block 1               | block one           | 65 | expected a block's number
          block 2 -> 2          | block 2 -> 9        | 67 | there is no block 9
          block 0 -> 1, 2       | block 0 -> 2        | 65 | no edge from a block before it
          modifiers private, static | modifiers       | 2  | expected a word
          local x#3             | local x#2           | 7  | this is variable number 3, not 2
          this this : a.B!      | that this : a.B     | 4  | not a kind of variable
          until r               | until s             | 7  | no variable 's'
          method a.B#m          | function a.B#m      | 1  | not a kind of body
          a.B#m(p, q)           | a.B#m(p, s)         | 1  | no variable 's'
          a.B#m(p, q)           | a.B#m(p q)          | 1  | expected ','
          """)
  void refusesMalformedTextWithLineAndCause(String part, String by, int line, String cause) {
    assertThat(EVERYTHING).contains(part);
    assertThatExceptionOfType(MalformedBodyException.class)
        .isThrownBy(
            () ->
                BodyText.parse(
                    EVERYTHING.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(by))))
        .withMessageStartingWith("line " + line + ": ")
        .withMessageContaining(cause)
        .satisfies(refused -> assertThat(refused.line()).isEqualTo(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                              | 1 | the text ends
          method a.B#m() : void {         | 1 | the text ends
          method a.B#m() : void { ~ }     | 2 | at least one block
          method a.B#m() : void {~block 0 | 2 | the text ends
          method a.B#m() : void {~block 0~}~x | 4 | the body has ended before
          """)
  void refusesWhatIsNotOneBody(String text, int line, String cause) {
    assertThatExceptionOfType(MalformedBodyException.class)
        .isThrownBy(() -> BodyText.parse(text.replace('~', '\n')))
        .withMessageContaining(cause);
  }

  private static List<Instruction> instructions(Body body) {
    return body.blocks().stream().flatMap(block -> block.instructions().stream()).toList();
  }
}
