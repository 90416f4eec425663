package io.github.heaplint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.conformance.MarkedSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The shared corpus through every door. Where one differs from the marks, the difference and its
 * reason stand in {@code corpus/differences-between-doors.txt}, a list that may only shrink.
 */
class DoorsIT {
  private static final MarkedSources CORPUS = new MarkedSources(Built.ROOT.resolve("corpus"));
  private static final Path LIST = Built.ROOT.resolve("corpus/differences-between-doors.txt");

  /**
   * A reviewed difference.
   *
   * @param what {@code misses} or {@code adds}, and the finding
   */
  private record Difference(String door, String what, String reason) {
    static Difference of(String line) {
      String[] parts = line.split(" \\| ", -1);
      assertThat(parts).as(LIST + ": door | misses or adds | reason: " + line).hasSize(3);
      return new Difference(parts[0].strip(), parts[1].strip(), parts[2].strip());
    }
  }

  private static List<Difference> reviewed() throws IOException {
    try (Stream<String> lines = Files.lines(LIST)) {
      return lines
          .filter(each -> !each.isBlank() && !each.startsWith("#"))
          .map(Difference::of)
          .toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDoorFindsWhatIsMarkedButForTheReviewedDifferences(Door door)
      throws IOException, InterruptedException {
    if (!door.isHere()) {
      return;
    }
    SortedSet<String> found = door.findings(CORPUS.files(), CORPUS.stubs());
    SortedSet<String> expected = CORPUS.expected();
    SortedSet<String> differences = new TreeSet<>();
    expected.stream()
        .filter(each -> !found.contains(each))
        .forEach(each -> differences.add("misses " + each));
    found.stream()
        .filter(each -> !expected.contains(each))
        .forEach(each -> differences.add("adds " + each));
    Set<String> listed =
        reviewed().stream()
            .filter(each -> each.door().equals(door.name()))
            .map(Difference::what)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(differences)
        .as("new differences are bugs, those that are gone leave " + LIST)
        .isEqualTo(listed);
  }

  @Test
  void everyReviewedDifferenceNamesADoorAndAReason() throws IOException {
    Set<String> doors =
        Stream.of(Door.values()).map(Door::name).collect(Collectors.toCollection(TreeSet::new));
    assertThat(reviewed())
        .allSatisfy(
            each -> {
              assertThat(doors).contains(each.door());
              assertThat(each.what()).matches("(misses|adds) \\w+/\\w+\\.java:\\d+ \\w+");
              assertThat(each.reason()).hasSizeGreaterThan(20);
            });
  }
}
