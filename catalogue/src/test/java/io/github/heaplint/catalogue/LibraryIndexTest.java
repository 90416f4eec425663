package io.github.heaplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.catalogue.SignatureLock.LockedType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LibraryIndexTest {
  @Test
  void aLibraryIsListedOnceWithAllItsPages() {
    List<Page> pages =
        List.of(
            Page.parse("a.md", "```rows\ntype | x.A | is: large\nlazy | x.A#each\n```\n"),
            Page.parse("b.md", "```rows\ntype | x.B | is: large\ntype | y.C | is: large\n```\n"),
            Page.parse("words.md", "```rows\nsmall | config\n```\n"));
    SignatureLock lock =
        new SignatureLock(
            Map.of(
                "x.A", new LockedType("org.x:x:1.0", List.of()),
                "x.B", new LockedType("org.x:x:2.0", List.of()),
                "y.C", new LockedType(SignatureLock.JDK, List.of())),
            Map.of());

    assertThat(LibraryIndex.of(pages, lock).lines().filter(each -> each.startsWith("| `")))
        .containsExactly(
            "| `jdk` | [b.md](catalogue/b.md) |",
            "| `org.x:x` | [a.md](catalogue/a.md), [b.md](catalogue/b.md) |");
  }

  @Test
  void theCommittedIndexSaysWhatThePagesSay() throws IOException {
    List<Page> pages = PagesToRows.pages(CataloguePagesTest.PAGES);
    SignatureLock lock =
        SignatureLock.read(
            "signatures.lock",
            Files.readAllLines(CataloguePagesTest.PAGES.resolve("signatures.lock")));

    assertThat(Path.of("../docs").resolve(LibraryIndex.FILE))
        .hasContent(LibraryIndex.of(pages, lock));
  }
}
