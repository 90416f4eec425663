package io.github.heaplint.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.heaplint.examples.data.DataSet;
import io.github.heaplint.examples.frames.LinesTwice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What {@code heaplint check} says of the examples' source and what {@code heaplint profile} says
 * of their run agree, line by line: the lines that load the most are those with a finding.
 */
final class AgreementIT {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final String SOURCES = "src/main/java";
  private static final long MEBIBYTE = 1 << 20;
  private static final Pattern DRAGGED =
      Pattern.compile("^(\\w+) .* is still held while line (\\d+) loads");

  /** A line loads "the most" if it raises the heap by this share of what its class ever does. */
  private static final double MOST = 0.8;

  /** What streams raises the heap by less than this share of what its eager counterpart does. */
  private static final double LITTLE = 0.25;

  /**
   * Where the finding is not on the line that rises the most: {@code send} loads what {@code body}
   * returns; output that is to be written out grows over a loop or a copy; the client of an upload
   * waits while the server, in the same virtual machine, loads.
   */
  private static final Set<Pair> RISES_ELSEWHERE =
      EnumSet.of(
          Pair.DOWNLOAD,
          Pair.RESPONSE_LINES,
          Pair.UPLOAD,
          Pair.WORKBOOK_EXPORT,
          Pair.ARCHIVE,
          Pair.INVOICES);

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(value = Pair.class, names = "CHECKSUM")
  void agreeOnTheCheapest(Pair pair) throws Exception {
    check(pair, 60_000);
  }

  @ParameterizedTest
  @EnumSource(Pair.class)
  @Tag("measure")
  void agree(Pair pair) throws Exception {
    check(
        pair,
        switch (pair) {
          // The zipped output has to come to what is worth a finding.
          case ARCHIVE -> 200_000;
          // The database keeps pages, of which more data does not take more.
          case H2 -> 80_000;
          default -> 20_000;
        });
  }

  /**
   * {@code DraggedLocal} says which variable is still held while which line loads; in the run that
   * line, and no other that loads, finds the variable dead.
   */
  @Test
  void agreeOnWhatIsDragged() throws Exception {
    Path recording = directory.resolve("recording.json");
    List<String> command = new ArrayList<>(List.of("profile", "--json", recording.toString()));
    List<String> forms = List.of("held", "block", "nulled", "extracted");
    forms.forEach(
        form -> command.addAll(List.of("--method", LinesTwice.class.getName() + "#" + form)));
    command.addAll(List.of("--", JAVA, "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(EveryForm.class.getName()));
    command.add(DataSet.TEXT.in(directory, 40_000).toString());
    command.addAll(forms);
    heaplint(0, command);
    Set<String> measured = new TreeSet<>();
    for (JsonNode method : new ObjectMapper().readTree(recording.toFile()).get("methods")) {
      for (JsonNode line : method.get("lines")) {
        if (line.get("risenBytes").asLong() >= MEBIBYTE) {
          line.get("dead")
              .forEach(dead -> measured.add(dead.asText() + " at line " + line.get("line")));
        }
      }
    }
    assertThat(measured).hasSize(2).isEqualTo(dragged());
  }

  private Set<String> dragged() throws Exception {
    String source = SOURCES + "/" + LinesTwice.class.getName().replace('.', '/') + ".java";
    List<String> command =
        List.of("check", "--format", "json", "--nursery", "--rules", "DraggedLocal", source);
    Set<String> dragged = new TreeSet<>();
    for (JsonNode finding : new ObjectMapper().readTree(heaplint(1, command)).get("findings")) {
      Matcher matcher = DRAGGED.matcher(finding.get("message").asText());
      assertThat(matcher.find()).as(finding.toString()).isTrue();
      dragged.add(matcher.group(1) + " at line " + matcher.group(2));
    }
    return dragged;
  }

  private void check(Pair pair, int orders) throws Exception {
    Path recording = directory.resolve("recording.json");
    Map<String, Map<Integer, Long>> risen = profile(pair, orders, recording);
    Map<String, Set<Integer>> found = findings();
    String eager = pair.eager().getName();
    String chunked = pair.chunked().getName();
    assertThat(found.get(chunked)).isNull();
    assertThat(most(risen.get(chunked))).isLessThan((long) (LITTLE * most(risen.get(eager))));
    assertThat(findings("--evidence", recording.toString()).get(eager)).isEqualTo(found.get(eager));
    if (!RISES_ELSEWHERE.contains(pair)) {
      assertThat(found.get(eager)).isSubsetOf(loading(risen.get(eager)));
    }
  }

  /** The lines that raise the heap the most. */
  private static Set<Integer> loading(Map<Integer, Long> risen) {
    Set<Integer> lines = new TreeSet<>();
    risen.forEach(
        (line, bytes) -> {
          if (bytes >= MOST * most(risen)) {
            lines.add(line);
          }
        });
    return lines;
  }

  private static long most(Map<Integer, Long> risen) {
    return risen.values().stream().max(Long::compare).orElseThrow();
  }

  /** By class and line: the most by which the heap rose during the line. */
  private Map<String, Map<Integer, Long>> profile(Pair pair, int orders, Path recording)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("profile", "--json", recording.toString()));
    for (Class<?> form : List.of(pair.eager(), pair.chunked())) {
      command.addAll(List.of("--method", form.getName() + "#*"));
      for (Class<?> nested : form.getDeclaredClasses()) {
        command.addAll(List.of("--method", nested.getName() + "#*"));
      }
    }
    command.addAll(List.of("--", JAVA, "-cp", System.getProperty("java.class.path")));
    command.add(BothForms.class.getName());
    command.addAll(List.of(pair.name(), pair.data().in(directory, orders).toString()));
    heaplint(0, command);
    Map<String, Map<Integer, Long>> risen = new TreeMap<>();
    for (JsonNode method : new ObjectMapper().readTree(recording.toFile()).get("methods")) {
      Map<Integer, Long> lines =
          risen.computeIfAbsent(
              method.get("className").asText().replaceAll("\\$.*", ""), none -> new TreeMap<>());
      for (JsonNode line : method.get("lines")) {
        lines.merge(line.get("line").asInt(), line.get("risenBytes").asLong(), Math::max);
      }
    }
    return risen;
  }

  /** By class: the lines with a finding. */
  private Map<String, Set<Integer>> findings(String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of("check", "--nursery", "--format", "json"));
    command.addAll(List.of(options));
    command.add(SOURCES);
    JsonNode findings = new ObjectMapper().readTree(heaplint(1, command)).get("findings");
    Map<String, Set<Integer>> found = new TreeMap<>();
    StreamSupport.stream(findings.spliterator(), false)
        .forEach(
            finding ->
                found
                    .computeIfAbsent(
                        className(finding.get("path").asText()), none -> new TreeSet<>())
                    .add(finding.get("line").asInt()));
    return found;
  }

  private static String className(String path) {
    return path.substring(SOURCES.length() + 1, path.length() - ".java".length()).replace('/', '.');
  }

  private String heaplint(int exitCode, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(JAVA, "-XX:TieredStopAtLevel=1", "-jar", "../cli/target/heaplint.jar"));
    command.addAll(arguments);
    Path output = directory.resolve("output.txt");
    Path errors = directory.resolve("errors.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    if (!process.waitFor(20, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new IllegalStateException(command + " did not end");
    }
    assertThat(process.exitValue()).as(Files.readString(errors)).isEqualTo(exitCode);
    return Files.readString(output);
  }
}
