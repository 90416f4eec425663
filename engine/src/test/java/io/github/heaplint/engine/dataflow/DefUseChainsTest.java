package io.github.heaplint.engine.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.ir.Instruction;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefUseChainsTest {
  private static List<Instruction> usesOf(Example example, int block, int index) {
    return example.analyses().chains().uses(example.definition(block, index)).stream()
        .map(UseSite::instruction)
        .toList();
  }

  private static List<Instruction> seen(Example example, int block, int index, String variable) {
    return example
        .analyses()
        .chains()
        .definitions(example.at(block, index), example.variable(variable))
        .stream()
        .map(Definition::instruction)
        .toList();
  }

  @Test
  void anOverwrittenDefinitionReachesNothing() {
    Example example =
        Example.method(
            """
            local x : int
            block 0
              x = number 1
              x = number 2
              return x
            """);

    assertThat(usesOf(example, 0, 0)).isEmpty();
    assertThat(usesOf(example, 0, 1)).containsExactly(example.at(0, 2));
    assertThat(seen(example, 0, 2, "x")).containsExactly(example.at(0, 1));
  }

  @Test
  void anInstructionReadsBeforeItWrites() {
    Example example =
        Example.method(
            """
            local x : int
            block 0
              x = number 1
              x = operation "+" (x, x)
              return x
            """);

    assertThat(usesOf(example, 0, 0)).containsExactly(example.at(0, 1));
    assertThat(usesOf(example, 0, 1)).containsExactly(example.at(0, 2));
  }

  @Test
  void parametersAreDefinedAtEntry() {
    Example example =
        Example.method(
            """
            parameter p : a.P
            local x : a.P
            block 0
              return p
            """);
    DefUseChains chains = example.analyses().chains();
    Definition entry = chains.entry(example.variable("p"));

    assertThat(entry.atEntry()).isTrue();
    assertThat(chains.uses(entry)).hasSize(1);
    assertThat(chains.definitions(example.at(0, 0), example.variable("p"))).containsExactly(entry);
    assertThat(chains.entry(example.variable("x"))).isNull();
    assertThat(chains.definition(example.at(0, 0))).isNull();
  }

  @Test
  void aUseWithoutDefinitionSeesNone() {
    Example example =
        Example.method(
            """
            local x : a.P
            block 0
              return x
            """);

    assertThat(seen(example, 0, 0, "x")).isEmpty();
  }

  @Test
  void definitionsJoinAfterABranchAndAroundALoop() {
    Example example =
        Example.method(
            """
            parameter p : boolean
            local x : int
            block 0 -> 1
              x = number 0
            block 1 -> 2, 3
              branch p
            block 2 -> 1
              x = operation "+" (x)
            block 3
              return x
            """);

    assertThat(seen(example, 3, 0, "x")).containsExactly(example.at(0, 0), example.at(2, 0));
    assertThat(seen(example, 2, 0, "x")).containsExactly(example.at(0, 0), example.at(2, 0));
    assertThat(example.analyses().chains().block(example.at(2, 0))).isEqualTo(2);
  }

  @Test
  void everyDefinitionOfABlockReachesItsHandlers() {
    Example example =
        Example.method(
            """
            local x : int
            exception e : a.E
            block 0 -> 1
              x = number 0
            block 1 -> 3 handlers 2
              x = number 1
              x = number 2
            block 2
              e = caught (a.E)
              return x
            block 3
              return x
            """);

    assertThat(seen(example, 2, 1, "x"))
        .containsExactly(example.at(0, 0), example.at(1, 0), example.at(1, 1));
    assertThat(seen(example, 3, 0, "x")).containsExactly(example.at(1, 1));
  }
}
