package io.github.heaplint.frontend.javaparser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files as they are on disk, read as UTF-8 with malformed bytes replaced. */
public final class DiskFiles implements SourceFiles {
  @Override
  public List<Entry> list(Path folder) {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(each -> !Files.isSymbolicLink(each))
          .forEach(
              each ->
                  entries.add(
                      new Entry(
                          each.getFileName().toString(),
                          Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))));
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of();
    }
    return entries;
  }

  @Override
  public Optional<String> read(Path file) {
    try {
      return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
