package io.github.heaplint.meter;

import static io.github.heaplint.meter.Targets.MEBIBYTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LiveHeapTest {
  @Test
  void refusesADebugger() {
    assertThat(LiveHeap.obstacle(List.of("-agentlib:jdwp=transport=x"), flag -> false, p -> true))
        .hasValueSatisfying(why -> assertThat(why).contains("-agentlib:jdwp=transport=x"));
    assertThat(LiveHeap.obstacle(List.of("-Xrunjdwp:transport=x"), flag -> false, p -> true))
        .isPresent();
    assertThat(LiveHeap.obstacle(List.of("-agentpath:/x/libjdwp.so"), flag -> false, p -> true))
        .isPresent();
  }

  @Test
  void acceptsOtherAgentsAndPropertiesThatNameADebugger() {
    List<String> arguments = List.of("-javaagent:x.jar", "-agentlib:hprof", "-Dport=jdwp");
    assertThat(LiveHeap.obstacle(arguments, flag -> false, p -> true)).isEmpty();
  }

  @Test
  void seesObstaclesInOptions() {
    assertThat(LiveHeap.obstacleIn(List.of("-XX:+UseG1GC", "-Xmx1g"))).isEmpty();
    assertThat(LiveHeap.obstacleIn(List.of("-XX:+DisableExplicitGC", "-XX:-DisableExplicitGC")))
        .isEmpty();
    assertThat(LiveHeap.obstacleIn(List.of("-XX:+DisableExplicitGC"))).isPresent();
    assertThat(LiveHeap.obstacleIn(List.of("-XX:+ExplicitGCInvokesConcurrent"))).isPresent();
    assertThat(LiveHeap.obstacleIn(List.of("-XX:+UseEpsilonGC"))).isPresent();
    assertThat(LiveHeap.obstacleIn(List.of("-agentlib:jdwp=transport=x"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n",
        "-XX:+DisableExplicitGC",
        "-XX:+UseG1GC -XX:+ExplicitGCInvokesConcurrent",
        "-XX:+UnlockExperimentalVMOptions -XX:+UseEpsilonGC"
      })
  void refusesAVirtualMachineItCannotMeasure(String options) throws Exception {
    Run run = readItself(options);
    assertThat(run.ending()).isEqualTo(Run.Ending.FAILED);
    assertThat(run.errors())
        .contains("UnmeasurableException: Live heap cannot be measured: ")
        .containsAnyOf("debugger agent", "DisableExplicitGC", "InvokesConcurrent", "does not");
  }

  /** Tolerances in KiB: regions of 1 MiB are rounded up twice, once for the header of the array. */
  @ParameterizedTest
  @CsvSource({
    "-XX:+UseSerialGC -XX:MarkSweepAlwaysCompactCount=1, 100",
    "-XX:+UseParallelGC, 100",
    "-XX:+UseG1GC -XX:G1HeapRegionSize=1m, 2048"
  })
  void readsABlockOfKnownSize(String options, int kibibytes) throws Exception {
    Run run = readItself(options);
    assertThat(run.ending()).as(run.errors()).isEqualTo(Run.Ending.FINISHED);
    String[] readings = run.output().strip().split(" ", -1);
    assertThat(Long.parseLong(readings[0])).isCloseTo(16 * MEBIBYTE, within(kibibytes * 1024L));
    assertThat(Long.parseLong(readings[1])).isCloseTo(0, within(kibibytes * 1024L));
  }

  /** The old generation is large, for what may be left is a share of it. */
  @Test
  void countsNothingDeadHoweverSeldomTheCollectorCompacts() throws Exception {
    Run run = run("-XX:+UseSerialGC -Xms400m", Targets.LeavesGaps.class);
    assertThat(run.output()).as(run.errors()).isEqualToIgnoringNewLines("0 of 8");
  }

  private static Run readItself(String options) throws Exception {
    return run(options, Targets.ReadsItself.class);
  }

  private static Run run(String options, Class<?> target) throws Exception {
    List<String> command = new ArrayList<>();
    // The child is given the serial collector first, and two collectors conflict.
    if (options.contains("GC ") || options.endsWith("GC")) {
      command.add("-XX:-UseSerialGC");
    }
    command.addAll(List.of(options.split(" ", -1)));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(target.getName());
    return ChildJvm.run(command, Duration.ofMinutes(1));
  }
}
