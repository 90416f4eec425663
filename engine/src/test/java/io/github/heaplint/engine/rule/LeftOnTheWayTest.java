package io.github.heaplint.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.ir.Instruction.Call;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeftOnTheWayTest {
  private static final String WORK = "call a.Worker#work(?) : void on y with (id)\n";
  private static final String PUT = "LOAD\ncall a.List#add(?) : boolean on x with (id)\n";
  private static final String TAKE = "LOAD\ncall a.List#remove(?) : boolean on x with (id)\n";

  private static Optional<LeftOnTheWay.Way> way(String... methods) {
    Facts facts = FieldCode.facts(methods);
    return new LeftOnTheWay(facts).of(FieldCode.field(facts));
  }

  @Test
  void nothingIsLeftWhereNothingWorks() {
    assertThat(way(FieldCode.method("run", "block 0\n" + PUT + TAKE))).isEmpty();
  }

  @Test
  void nothingIsLeftWhereAHandlerTakesItOutAsWell() {
    String code =
        "block 0 -> 1\n"
            + PUT
            + "block 1 -> 2 handlers 3\n"
            + WORK
            + "block 2\n"
            + TAKE
            + "block 3\ne = caught ()\n"
            + TAKE
            + "throw e\n";
    assertThat(way(FieldCode.method("run", code))).isEmpty();
  }

  @Test
  void nothingIsLeftWhereSomethingElseIsTakenOut() {
    String other = "LOAD\ncall a.List#remove(?) : boolean on x with (y)\n";
    assertThat(way(FieldCode.method("run", "block 0\n" + PUT + WORK + other))).isEmpty();
  }

  @Test
  void nothingIsLeftWhereAnotherMethodTakesItOut() {
    assertThat(
            way(
                FieldCode.method("run", "block 0\n" + PUT + WORK + TAKE),
                FieldCode.method("cancel", "block 0\n" + TAKE)))
        .isEmpty();
  }

  @Test
  void nothingIsLeftWhereAllIsEmptied() {
    assertThat(
            way(
                FieldCode.method(
                    "run", "block 0\n" + PUT + WORK + "LOAD\ncall a.List#clear() : void on x\n")))
        .isEmpty();
  }

  @Test
  void whatStaysWhenTheWorkThrowsIsLeft() {
    Optional<LeftOnTheWay.Way> found =
        way(FieldCode.method("run", "block 0\n" + PUT + WORK + TAKE));
    assertThat(found).isPresent();
    assertThat(((Call) found.get().work()).callee().name()).isEqualTo("work");
  }
}
