package io.github.heaplint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in a file depends on its project, and never on what else was named. */
class ProjectWrappersTest {
  private static final String IO =
      """
      package a;

      import java.io.IOException;
      import java.nio.file.*;
      import java.util.List;

      public final class Io {
        public static List<String> all(Path path) throws IOException {
          return Files.readAllLines(path);
        }

        public static List<String> twice(Path path) throws IOException {
          List<String> lines = Files.readAllLines(path);
          lines.addAll(lines);
          return lines;
        }
      }
      """;

  private static final String USER =
      """
      package b;

      import a.Io;
      import java.io.IOException;
      import java.nio.file.Path;

      class User {
        long total(Path orders) throws IOException {
          long total = 0;
          for (String line : Io.all(orders)) {
            total += line.length();
          }
          return total;
        }

        void twice(Path orders) throws IOException {
          for (String line : Io.twice(orders)) {
            System.out.println(line);
          }
        }
      }
      """;

  private static final String FOUND =
      "User.java:10:24: warning: Io.all holds every line of the file";

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve("project").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private String check(Path... paths) {
    List<String> arguments = new ArrayList<>(List.of("check"));
    for (Path each : paths) {
      arguments.add(each.toString());
    }
    return Heaplint.run(arguments.toArray(String[]::new)).out();
  }

  private Path user() throws IOException {
    Files.createDirectories(folder.resolve("project/.git"));
    return write("b/src/main/java/b/User.java", USER);
  }

  @Test
  void nothingIsKnownOfAMethodWhoseFileIsMissing() throws IOException {
    assertThat(check(user())).doesNotContain("[EagerRead]");
  }

  @Test
  void helpersOfTestsAndOfOtherProjectsAreNotLookedAt() throws IOException {
    Path user = user();
    write("a/src/test/java/a/Io.java", IO);
    write("../other/src/main/java/a/Io.java", IO);

    assertThat(check(user)).doesNotContain("[EagerRead]");
    assertThat(check(user, folder.resolve("other"))).doesNotContain("[EagerRead]");
    assertThat(check(folder.resolve("project"))).doesNotContain("[EagerRead]");
  }

  @Test
  void theReportOnAFileIsTheSameWhateverIsNamed() throws IOException {
    Path user = user();
    Path io = write("a/src/main/java/a/Io.java", IO);

    for (Path[] named :
        List.of(
            new Path[] {user},
            new Path[] {user, io},
            new Path[] {io, user},
            new Path[] {user.getParent()},
            new Path[] {folder.resolve("project")})) {
      assertThat(check(named))
          .as(List.of(named).toString())
          .containsOnlyOnce(FOUND)
          .containsOnlyOnce("[EagerRead]");
    }
  }

  @Test
  void whatAnAnnotationSaysIsHeardInOtherFilesToo() throws IOException {
    write("b/src/main/java/b/User.java", USER);
    write(
        "b/src/main/java/a/Io.java",
        """
        package a;

        import io.github.heaplint.annotations.Eager;
        import java.nio.file.Path;
        import java.util.*;

        public final class Io {
          @Eager(chunked = "each")
          public static native List<String> all(Path path);

          public static native Iterator<String> each(Path path);
        }
        """);

    assertThat(check(folder.resolve("project")))
        .contains("User.java:10:24: warning: Io.all holds everything");
  }
}
