package io.github.heaplint.engine.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class IntConstantsTest {
  private static final String VARIABLES =
      """
      parameter p : int
      local n : int
      local m : int
      temporary $1 : int
      temporary $2 : int
      temporary $3 : int
      block 0
      """;

  /** What {@code n} is where the last instruction of block 0 uses it. */
  private static OptionalLong value(String code, Example... initialisers) {
    Example example =
        Example.method(VARIABLES + code + "\ncall static a.L#use(int) : void with (n)");
    int last = example.body().blocks().get(0).instructions().size() - 1;
    return new IntConstants(List.of(initialisers).stream().map(Example::analyses).toList())
        .value(example.analyses(), example.at(0, last), example.variable("n"));
  }

  @Test
  void whatComesWithTheCallIsNoConstant() {
    assertThat(value("n = copy p")).isEmpty();
    assertThat(value("$1 = number 2\nn = operation \"*\" ($1, p)")).isEmpty();
    assertThat(value("n = call static a.L#size() : int")).isEmpty();
    assertThat(value("$1 = number 9\n$2 = number 2\nn = operation \"/\" ($1, $2)")).isEmpty();
    assertThat(value("n = number 1.5")).isEmpty();
  }

  @Test
  void literalsAndTheirProductsAndShiftsAre() {
    assertThat(value("n = number 1_024")).hasValue(1024);
    assertThat(value("n = number 0x10")).hasValue(16);
    assertThat(value("m = number 7L\nn = copy m")).hasValue(7);
    assertThat(value("$1 = number 100\n$2 = number 20\nn = operation \"<<\" ($1, $2)"))
        .hasValue(100 << 20);
    assertThat(
            value(
                """
                $1 = number 3
                $2 = number 4
                $3 = operation "*" ($1, $2)
                n = operation "+" ($3, $1)"""))
        .hasValue(15);
  }

  @Test
  void aStaticFieldIsAConstantIfItIsWrittenOnce() {
    String load = "n = load static a.B#SIZE : int";
    Example once =
        Example.method(VARIABLES + "n = number 8\nstore static a.B#SIZE : int from n\nreturn");
    Example twice =
        Example.method(
            VARIABLES
                + "n = number 8\nstore static a.B#SIZE : int from n\n"
                + "store static a.B#SIZE : int from p\nreturn");

    assertThat(value(load)).isEmpty();
    assertThat(value(load, twice)).isEmpty();
    assertThat(value(load, once)).hasValue(8);
  }
}
