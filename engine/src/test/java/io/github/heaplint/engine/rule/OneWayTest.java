package io.github.heaplint.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.source.Declaration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneWayTest {
  private static final String PUT =
      FieldCode.method("begin", "block 0\nLOAD\ncall a.List#add(?) : boolean on x with (id)\n");
  private static final String TAKE = "LOAD\ncall a.List#remove(?) : boolean on x with (id)\n";
  private static final String TELL = "call a.Log#tell(?) : void on y with (id)\n";

  private static Optional<OneWay.Way> way(String... methods) {
    Facts facts = FieldCode.facts(methods);
    Declaration owner = facts.unit().declarations().get(0);
    return new OneWay(facts, facts.classes().members(owner)).of(FieldCode.field(facts));
  }

  @Test
  void bothWaysTakeItOut() {
    assertThat(
            way(
                PUT,
                FieldCode.method("onCommit", "block 0\n" + TAKE),
                FieldCode.method("onRollback", "block 0\n" + TAKE)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"onAbort", "commit", "onRollbackAll"})
  void otherNamesAreNoOtherWay(String other) {
    assertThat(
            way(
                PUT,
                FieldCode.method("onCommit", "block 0\n" + TAKE),
                FieldCode.method(other, "block 0\n" + TELL)))
        .isEmpty();
  }

  @Test
  void aWayThatLooksAtItMayKnow() {
    assertThat(
            way(
                PUT,
                FieldCode.method("onCommit", "block 0\n" + TAKE),
                FieldCode.method(
                    "onRollback", "block 0\nLOAD\ny = call a.List#size() : int on x\n" + TELL)))
        .isEmpty();
  }

  @Test
  void aWayThatDoesNothingIsNone() {
    assertThat(
            way(
                PUT,
                FieldCode.method("onCommit", "block 0\n" + TAKE),
                FieldCode.method("onRollback", "block 0\n")))
        .isEmpty();
  }

  @Test
  void whatIsEmptiedElsewhereDoesNotStay() {
    assertThat(
            way(
                PUT,
                FieldCode.method("onCommit", "block 0\n" + TAKE),
                FieldCode.method("onRollback", "block 0\n" + TELL),
                FieldCode.method("reset", "block 0\nLOAD\ncall a.List#clear() : void on x\n")))
        .isEmpty();
  }

  @Test
  void aMethodThatTakesOutAnyMayTakeOutTheRest() {
    assertThat(
            way(
                PUT,
                FieldCode.method("onCommit", "block 0\n" + TAKE),
                FieldCode.method("onRollback", "block 0\n" + TELL),
                FieldCode.method(
                    "expire", "block 0\nLOAD\ncall a.List#remove(?) : boolean on x with (y)\n")))
        .isEmpty();
  }

  @Test
  void aMethodThatTakesOutWhatItIsToldIsNoWay() {
    assertThat(
            way(
                PUT,
                FieldCode.method("onCommit", "block 0\n" + TAKE),
                FieldCode.method("onRollback", "block 0\n" + TELL),
                FieldCode.method("forget", "block 0\n" + TAKE)))
        .isPresent();
  }

  @Test
  void oneWayTakesItOutAndTheOtherDoesNot() {
    Optional<OneWay.Way> found =
        way(
            PUT,
            FieldCode.method("onCommit", "block 0\n" + TAKE),
            FieldCode.method("onRollback", "block 0\n" + TELL));
    assertThat(found).isPresent();
    assertThat(found.get().removed().member().body().name()).isEqualTo("onCommit");
    assertThat(found.get().other().body().name()).isEqualTo("onRollback");
  }
}
