package io.github.heaplint.cli.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heaplint.cli.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JavaCommandTest {
  @Test
  void refusesOtherCommands() {
    assertThatThrownBy(() -> JavaCommand.of(List.of("mvn", "verify")))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("'mvn' is neither a java command nor a .java file");
  }

  @Test
  void seesNoObstacleInTheProgramsOwnArguments() {
    assertThat(
            JavaCommand.of(List.of("java", "-jar", "a.jar", "-XX:+DisableExplicitGC")).obstacle())
        .isEmpty();
    assertThat(JavaCommand.of(List.of("java", "-cp", "x", "Main", "-agentlib:jdwp")).obstacle())
        .isEmpty();
  }

  @Test
  void seesObstaclesInOptions() {
    assertThat(JavaCommand.of(List.of("java", "-XX:+DisableExplicitGC", "Main")).obstacle())
        .hasValueSatisfying(why -> assertThat(why).contains("-XX:+DisableExplicitGC"));
    assertThat(JavaCommand.of(List.of("java", "-cp", "x", "-agentlib:jdwp=x", "Main")).obstacle())
        .hasValueSatisfying(why -> assertThat(why).contains("debugger"));
  }

  @Test
  void partsOptionsFromTheProgram() {
    JavaCommand command =
        JavaCommand.of(List.of("/x/bin/java", "-cp", "a:b", "-Xmx1g", "Main", "-v", "x"));
    assertThat(command.options()).containsExactly("-cp", "a:b", "-Xmx1g");
    assertThat(command.program()).containsExactly("Main", "-v", "x");
  }

  @Test
  void putsTheAgentBeforeTheProgramAndLeavesAChosenCollector() {
    assertThat(JavaCommand.of(List.of("java", "-jar", "a.jar")).underAgent("agent.jar=x", false))
        .startsWith("java", "-XX:+UseSerialGC")
        .endsWith("-javaagent:agent.jar=x", "-jar", "a.jar");
    assertThat(
            JavaCommand.of(List.of("java", "-XX:+UseG1GC", "-m", "m/Main"))
                .underAgent("agent.jar=x", true))
        .doesNotContain("-XX:+UseSerialGC")
        .containsSubsequence("-Xcomp", "-XX:+UseG1GC", "-javaagent:agent.jar=x", "-m", "m/Main");
  }
}
