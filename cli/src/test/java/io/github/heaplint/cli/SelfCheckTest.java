package io.github.heaplint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Heaplint finds nothing in itself. */
class SelfCheckTest {
  @TempDir private Path folder;

  @Test
  void ourOwnSourcesHaveNoFinding() throws IOException {
    List<Path> sources;
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      sources =
          modules
              .filter(each -> !each.endsWith("examples"))
              .map(each -> each.resolve("src/main/java"))
              .filter(Files::isDirectory)
              .sorted()
              .toList();
    }

    Heaplint.Run run =
        new Heaplint(folder)
            .check(List.of("--fail-on", "note", "--nursery"), sources.toArray(Path[]::new));

    assertThat(sources).hasSizeGreaterThan(4);
    assertThat(run.out()).doesNotContain(": warning: ", ": note: ");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
  }
}
