package io.github.heaplint.cli.files;

import io.github.heaplint.engine.source.Problem;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;

/** Finds the Java files below the paths a user names. */
public final class JavaFiles {
  private static final String ENDING = ".java";

  private final List<PathMatcher> excludes;
  private final TreeSet<Path> files = new TreeSet<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Leaves out what one of the globs matches. */
  public JavaFiles(List<PathMatcher> excludes) {
    this.excludes = List.copyOf(excludes);
  }

  /** Adds a file, or every Java file below a folder that git does not ignore. */
  public void add(Path path) {
    if (Files.isDirectory(path)) {
      walk(path);
    } else if (Files.exists(path)) {
      if (!excluded(path)) {
        files.add(path);
      }
    } else {
      problems.add(new Problem(path.toString(), 0, "no such file or folder"));
    }
  }

  /** The files found, in the order of their names. */
  public List<Path> files() {
    return List.copyOf(files);
  }

  /** What could not be read. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  private boolean excluded(Path path) {
    return excludes.stream()
        .anyMatch(glob -> glob.matches(path) || glob.matches(path.getFileName()));
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
                files.add(each);
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
