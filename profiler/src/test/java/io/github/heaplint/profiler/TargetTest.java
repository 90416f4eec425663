package io.github.heaplint.profiler;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.heaplint.profiler.Child.Compiler;
import io.github.heaplint.profiler.recording.LineRow;
import io.github.heaplint.profiler.recording.MethodTable;
import io.github.heaplint.profiler.recording.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every line of a target says what its row must show: {@code // n=1 inc=20 peak=60 dead=20}, in
 * MiB, the peak above the first entry of its method, with {@code /} between what compilers differ
 * in. A line that does not speak of its increment or of the dead must show zero.
 */
final class TargetTest {
  private static final double MEBIBYTE = 1 << 20;
  private static final Pattern EXPECTATION =
      Pattern.compile("(n|inc|peak|dead|alloc|direct)=(\\S+)");

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "Frames, JAVAC, THIS",
    "Frames, ECLIPSE, THIS",
    "Frames, NEWEST_JAVAC, NEWEST",
    "Loops, JAVAC, THIS",
    "Loops, ECLIPSE, THIS",
    "Loops, NEWEST_JAVAC, NEWEST",
    "Shapes, JAVAC, THIS",
    "Shapes, ECLIPSE, THIS",
    "Shapes, NEWEST_JAVAC, NEWEST",
    "Beside, JAVAC, THIS",
    "Beside, NEWEST_JAVAC, NEWEST"
  })
  void everyRowShowsWhatItsLineSays(String target, Compiler compiler, Jdk jdk) throws Exception {
    assumeTrue(jdk.java().isPresent(), "no JDK 25 here: set JAVA_25_HOME");
    Recording recording =
        new Child(directory).compile(target, compiler).profile(jdk.java().get(), target, "");
    assertThat(recording.notes()).isEmpty();
    assertThat(mistakes(target, recording)).isEmpty();
  }

  private static List<String> mistakes(String target, Recording recording) throws IOException {
    List<String> lines = Files.readAllLines(Child.source(target));
    List<String> mistakes = new ArrayList<>();
    for (MethodTable method : recording.methods()) {
      for (LineRow row : method.lines()) {
        String line = lines.get(row.line() - 1);
        Map<String, String> expected =
            EXPECTATION
                .matcher(line)
                .results()
                .collect(toMap((MatchResult m) -> m.group(1), (MatchResult m) -> m.group(2)));
        compare(method, row, expected)
            .forEach(
                mistake ->
                    mistakes.add("%d: %s <- %s".formatted(row.line(), line.strip(), mistake)));
      }
    }
    return mistakes;
  }

  private static List<String> compare(
      MethodTable method, LineRow row, Map<String, String> expected) {
    List<String> mistakes = new ArrayList<>();
    String times = expected.getOrDefault("n", "any");
    if (!times.equals("any")
        && !List.of(times.split("/", -1)).contains(Long.toString(row.occurrences()))) {
      mistakes.add("n=" + row.occurrences());
    }
    check("inc", expected.getOrDefault("inc", "0"), row.incrementBytes(), mistakes);
    check("dead", expected.getOrDefault("dead", "0"), row.deadBytes(), mistakes);
    check("alloc", expected.getOrDefault("alloc", "any"), row.allocatedBytes(), mistakes);
    check("direct", expected.getOrDefault("direct", "any"), row.directBytes(), mistakes);
    check(
        "peak",
        expected.getOrDefault("peak", "any"),
        row.peakBytes() - method.entryBytes(),
        mistakes);
    return mistakes;
  }

  /** Exact to 0.1 MiB or to 0.1 per cent, whichever is more. */
  private static void check(String what, String expected, long bytes, List<String> mistakes) {
    if (expected.equals("any")) {
      return;
    }
    double found = bytes / MEBIBYTE;
    boolean right =
        Stream.of(expected.split("/", -1))
            .mapToDouble(Double::parseDouble)
            .anyMatch(wanted -> Math.abs(found - wanted) <= Math.max(0.1, Math.abs(wanted) / 1000));
    if (!right) {
      mistakes.add("%s=%.3f".formatted(what, found));
    }
  }
}
