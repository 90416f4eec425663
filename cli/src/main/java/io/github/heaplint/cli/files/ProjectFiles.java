package io.github.heaplint.cli.files;

import io.github.heaplint.frontend.javaparser.SourceFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files of a project as the disk has them; what cannot be read is not there. */
public final class ProjectFiles implements SourceFiles {
  @Override
  public List<Entry> list(Path folder) {
    List<Entry> entries = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          Set.of(),
          1,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes known) {
              if (!known.isSymbolicLink() && !each.equals(folder)) {
                entries.add(new Entry(each.getFileName().toString(), known.isDirectory()));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path each, IOException unreadable) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException unreadable) {
      return List.of();
    }
    return entries;
  }

  @Override
  public Optional<String> read(Path file) {
    try {
      return Optional.of(SourceText.decode(Files.readAllBytes(file)));
    } catch (IOException | SourceText.Malformed unreadable) {
      return Optional.empty();
    }
  }
}
