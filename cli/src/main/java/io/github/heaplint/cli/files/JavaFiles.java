package io.github.heaplint.cli.files;

import io.github.heaplint.engine.source.Problem;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the Java files below the paths a user names. */
public final class JavaFiles {
  private static final String ENDING = ".java";
  private static final Comparator<Path> SHORTEST_FIRST =
      Comparator.comparing(Path::getNameCount).thenComparing(Comparator.naturalOrder());

  private final List<PathMatcher> excludes;
  private final Map<Object, Path> files = new HashMap<>();
  private final Set<Object> named = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Leaves out what one of the globs matches. */
  public JavaFiles(List<PathMatcher> excludes) {
    this.excludes = List.copyOf(excludes);
  }

  /** Adds a file, or every Java file below a folder that git does not ignore. */
  public void add(Path path) {
    if (Files.isDirectory(path)) {
      walk(path);
      return;
    }
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (!path.toString().endsWith(ENDING)) {
        problems.add(new Problem(path.toString(), 0, "not a " + ENDING + " file"));
      } else if (!excluded(path)) {
        add(path, attributes);
        named.add(key(path, attributes));
      }
    } catch (NoSuchFileException missing) {
      problems.add(new Problem(path.toString(), 0, "no such file or folder"));
    } catch (IOException unreadable) {
      problems.add(new Problem(path.toString(), 0, "cannot be read: " + unreadable));
    }
  }

  /** The files found, in the order of their names; each once, however many paths lead to it. */
  public List<Found> files() {
    return files.entrySet().stream()
        .map(each -> new Found(each.getValue(), named.contains(each.getKey())))
        .sorted(Comparator.comparing(Found::path))
        .toList();
  }

  /**
   * A file to check.
   *
   * @param named whether the user named this file itself, not a folder around it
   */
  public record Found(Path path, boolean named) {}

  /** What could not be read. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  private void add(Path path, BasicFileAttributes attributes) {
    files.merge(
        key(path, attributes),
        path,
        (one, other) -> Collections.min(List.of(one, other), SHORTEST_FIRST));
  }

  /** What tells two files apart: the file system's own key where it has one. */
  private static Object key(Path path, BasicFileAttributes attributes) {
    return attributes.fileKey() == null ? path.toAbsolutePath().normalize() : attributes.fileKey();
  }

  private boolean excluded(Path path) {
    return excludes.stream()
        .anyMatch(
            glob ->
                glob.matches(path)
                    || glob.matches(path.getFileName())
                    || glob.matches(path.toAbsolutePath()));
  }

  private void walk(Path folder) {
    GitIgnore ignore = new GitIgnore(folder);
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
              if (!each.equals(folder) && (ignore.ignores(each, true) || excluded(each))) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              ignore.enter(each);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
              if (each.toString().endsWith(ENDING)
                  && attributes.isRegularFile()
                  && !ignore.ignores(each, false)
                  && !excluded(each)) {
                add(each, attributes);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path each, IOException failure) {
              // A link back to a folder above is read there.
              if (!(failure instanceof FileSystemLoopException)) {
                problems.add(new Problem(each.toString(), 0, "cannot be read: " + failure));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException failure) {
      problems.add(new Problem(folder.toString(), 0, "cannot be read: " + failure));
    }
  }
}
