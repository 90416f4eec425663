package io.github.heaplint.cli.files;

import io.github.heaplint.frontend.javaparser.SourceFiles;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of a project as the disk has them; what cannot be read is not there. */
public final class ProjectFiles implements SourceFiles {
  @Override
  public List<Entry> list(Path folder) {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
      for (Path each : content) {
        BasicFileAttributes known =
            Files.readAttributes(each, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!known.isSymbolicLink()) {
          entries.add(new Entry(each.getFileName().toString(), known.isDirectory()));
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
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
