package io.github.heaplint.profiler;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.heaplint.profiler.Child.Compiler;
import io.github.heaplint.profiler.Child.Ended;
import io.github.heaplint.profiler.recording.LineRow;
import io.github.heaplint.profiler.recording.MethodTable;
import io.github.heaplint.profiler.recording.Recording;
import io.github.heaplint.profiler.recording.Sample;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AgentTest {
  private static final Path JAVA = Jdk.THIS.java().orElseThrow();

  private static final String SOURCES =
      "sources=" + Path.of("src/test/resources/targets").toAbsolutePath();

  @TempDir private Path directory;
  private Child child;

  @BeforeEach
  void makeChild() {
    child = new Child(directory);
  }

  @ParameterizedTest
  @CsvSource({"return, 0, ''", "exit, 7, ''", "throw, 1, thrown by the program"})
  void leavesOutputExitCodeAndExceptionsAsTheyWere(String ending, int exitCode, String errors)
      throws Exception {
    child.compile("Endings", Compiler.JAVAC);
    List<String> property = List.of("-Dending=" + ending);
    Ended plain = child.run(JAVA, "Endings", null, property);
    Ended profiled = child.run(JAVA, "Endings", SOURCES, property);
    assertThat(profiled.exitCode()).isEqualTo(exitCode).isEqualTo(plain.exitCode());
    assertThat(profiled.output()).isEqualTo(plain.output()).contains("holding 8388608");
    assertThat(profiled.errors()).startsWith(plain.errors()).contains(errors);
    assertThat(profiled.errors())
        .containsPattern("(?m)^ +9 .* 8\\.0 MiB .* 1 +byte\\[] df = new byte\\[8 << 20];$");
  }

  @Test
  void tellsWhatItSawUntilMemoryRanOut() throws Exception {
    child.compile("Endings", Compiler.JAVAC);
    Ended ended = child.run(JAVA, "Endings", SOURCES, List.of("-Dending=exhaust", "-Xmx48m"));
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.errors())
        .contains("java.lang.OutOfMemoryError: Java heap space")
        .containsPattern(
            "3\\d\\.\\d MiB +4\\d\\.\\d MiB +0\\.0 MiB +3\\d +all\\.add\\(new byte\\[1 << 20]\\);");
  }

  @ParameterizedTest
  @CsvSource({
    "-XX:+DisableExplicitGC, DisableExplicitGC",
    "--limit-modules=java.instrument;java.management;java.logging, jdk.management",
    "-agentlib:jdwp=transport=dt_socket;server=y;suspend=n, debugger agent"
  })
  void refusesWhatItCannotMeasure(String option, String why) throws Exception {
    child.compile("Endings", Compiler.JAVAC);
    List<String> options = List.of("-Dending=return", option.replace(';', ','));
    Ended refused = child.run(JAVA, "Endings", "required=true", options);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.output()).doesNotContain("holding");
    assertThat(refused.errors()).startsWith("heaplint: ").contains(why);
    Ended alone = child.run(JAVA, "Endings", "", options);
    assertThat(alone.exitCode()).isZero();
    assertThat(alone.output()).contains("holding");
    assertThat(alone.errors()).contains(why).doesNotContain("Line #");
  }

  @Test
  void refusesUnknownOptionsBeforeTheProgramStarts() throws Exception {
    child.compile("Endings", Compiler.JAVAC);
    Ended ended = child.run(JAVA, "Endings", "method=nowhere", List.of("-Dending=return"));
    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.output()).isEmpty();
    assertThat(ended.errors())
        .isEqualToIgnoringNewLines(
            "heaplint: 'nowhere' is no method: write Class#method, as in com.acme.Job#run");
  }

  @Test
  void namesTheMethodsOfAClassThatLacksTheOneAskedFor() throws Exception {
    child.compile("Endings", Compiler.JAVAC);
    Recording recording =
        child.profile(JAVA, "Endings", ",method=Endings#exaust", "-Dending=return");
    assertThat(recording.notes())
        .containsExactly(
            "Endings#exaust was not profiled: the class has no such method; it has <init>,"
                + " exhaust, main; did you mean exhaust?");
  }

  @Test
  void saysThatItLeavesTheJdkAlone() throws Exception {
    child.compile("Endings", Compiler.JAVAC);
    String options = ",method=java.util.ArrayList#add";
    assertThat(child.profile(JAVA, "Endings", options, "-Dending=return").notes())
        .containsExactly(
            "java.util.ArrayList#add was not profiled: classes of the JDK itself are left alone");
  }

  @Test
  void namesTheClassesOfSimilarNames() throws Exception {
    child.compile("Endings", Compiler.JAVAC);
    assertThat(child.profile(JAVA, "Endings", ",method=Ending#main", "-Dending=return").notes())
        .containsExactly(
            "Ending#main was not profiled: no class Ending was loaded; did you mean Endings?");
  }

  @Test
  void tellsThreadsApartAndWarnsWhereOthersAllocate() throws Exception {
    child.compile("Threads", Compiler.JAVAC);
    Recording recording = child.profile(JAVA, "Threads", "");
    assertThat(recording.methods())
        .extracting(MethodTable::thread)
        .containsExactly("first", "second", "disturbed");
    assertThat(recording.methods().subList(0, 2))
        .extracting(table -> Math.round(table.lines().get(0).incrementBytes() / 1048576.0))
        .containsExactly(4L, 8L);
    assertThat(recording.notes())
        .singleElement(as(STRING))
        .matches("while thread disturbed was measured, other threads allocated 16\\.\\d MiB: .*");
  }

  @Test
  void numbersInstructionsWhereTheClassFileHasNoLines() throws Exception {
    child.compile("Frames", Compiler.JAVAC, "-g:none");
    Recording recording = child.profile(JAVA, "Frames", "");
    assertThat(recording.notes())
        .contains(
            "Frames#kept has no line numbers (compile it with -g): its rows are instructions");
    MethodTable kept = recording.methods().get(0);
    assertThat(kept.lines()).extracting(LineRow::line).isSorted().hasSizeGreaterThan(4);
    assertThat(kept.lines().stream().mapToLong(LineRow::incrementBytes).sum() / 1048576.0)
        .isCloseTo(60, within(0.1));
  }

  @Test
  void tellsOnceWhereTheProgramIsWhenTheHeapPassesTheMark() throws Exception {
    child.compile("Endings", Compiler.JAVAC);
    Ended ended = child.run(JAVA, "Endings", "break=16MiB", List.of("-Dending=exhaust", "-Xmx48m"));
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.errors())
        .containsOnlyOnce("heaplint: the live heap has passed 16.0 MiB: it is 1")
        .containsPattern(
            "thread main\\R\tat Endings\\.exhaust\\(Endings.java:\\d+\\)\\R\tat Endings.main")
        .containsPattern(" 1: +\\d+ +1\\d{7} +\\[B ");
    Matcher dump = Pattern.compile("heaplint: heap dump in (.*\\.hprof)").matcher(ended.errors());
    assertThat(dump.find()).isTrue();
    assertThat(Path.of(dump.group(1))).hasParentRaw(directory.toRealPath()).isNotEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"break=16MiB", "break=16MiB,timeline=true"})
  void findsTheMarkPassedWhereNothingIsProfiled(String options) throws Exception {
    child.compile("Unwatched", Compiler.JAVAC);
    Ended ended = child.run(JAVA, "Unwatched", options, List.of());
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.errors())
        .containsPattern("thread loading\\R(\tat .*\\R)*\tat Unwatched\\.load\\(")
        .containsOnlyOnce("heap dump in")
        .doesNotContain("no method was profiled");
  }

  @Test
  void followsTheLiveHeapOverTime() throws Exception {
    child.compile("Frames", Compiler.JAVAC);
    Recording recording = child.profile(JAVA, "Frames", ",timeline=true");
    assertThat(recording.timeline()).extracting(Sample::nanos).isSorted();
    assertThat(recording.timeline().stream().mapToLong(Sample::bytes).max())
        .hasValue(recording.methods().stream().mapToLong(MethodTable::peakBytes).max().orElse(0));
    assertThat(recording.methods())
        .allSatisfy(
            method ->
                assertThat(method.spans())
                    .isNotEmpty()
                    .allMatch(span -> span.startNanos() < span.endNanos()));
  }

  @Test
  void compiledFramesLetGo() throws Exception {
    child.compile("Frames", Compiler.JAVAC);
    Recording recording =
        child.profile(JAVA, "Frames", ",view=compiled", "-Xcomp", "-XX:TieredStopAtLevel=1");
    MethodTable kept = recording.methods().get(0);
    assertThat((kept.peakBytes() - kept.entryBytes()) / 1048576.0).isCloseTo(40, within(0.5));
  }

  @Test
  void aRunWithDeadVariablesClearedPeaksWhereTheFirstRunSaidItWould() throws Exception {
    child.compile("Frames", Compiler.JAVAC);
    Recording plain = child.profile(JAVA, "Frames", "");
    Recording released = child.profile(JAVA, "Frames", ",view=released");
    assertThat(released.methods()).hasSameSizeAs(plain.methods());
    for (int i = 0; i < plain.methods().size(); i++) {
      MethodTable would = plain.methods().get(i);
      MethodTable does = released.methods().get(i);
      assertThat((does.peakBytes() - does.entryBytes()) / 1048576.0)
          .as(would.method())
          .isCloseTo((would.wouldBePeakBytes() - would.entryBytes()) / 1048576.0, within(0.1));
    }
  }
}
