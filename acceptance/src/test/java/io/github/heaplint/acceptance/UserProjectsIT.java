package io.github.heaplint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Projects of users, built by Maven from artefacts installed into a repository of their own. What a
 * build says of memory is to be exactly the text in {@code expected.txt} beside its pom.
 */
class UserProjectsIT {
  private static final Path PROJECTS = Path.of("src", "user-projects").toAbsolutePath();
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  static List<String> projects() throws IOException {
    try (Stream<Path> folders = Files.list(PROJECTS)) {
      return folders
          .filter(Files::isDirectory)
          .map(each -> each.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("projects")
  void theirBuildSaysWhatItIsToSay(String name) throws IOException, InterruptedException {
    Jdk jdk = name.endsWith("-newest") ? Jdk.newestOrSkip(name + " on JDK 25") : Jdk.current();
    Path project = TARGET.resolve("user-projects").resolve(name);
    copy(PROJECTS.resolve(name), project);
    Command.Said said = maven(jdk, project).run();
    assertThat(said.exit()).as(said.text()).isZero();
    assertThat(warnings(said.text(), project))
        .as(said.text())
        .isEqualTo(Files.readString(PROJECTS.resolve(name).resolve("expected.txt")));
  }

  @Test
  void theCommandReadsTheRowsBesideASource() throws IOException, InterruptedException {
    Path project = TARGET.resolve("user-projects").resolve("checked");
    copy(PROJECTS.resolve("own-api-file"), project);
    Path rows = project.resolve("heaplint").resolve("catalogue.tsv");
    Files.writeString(rows, Files.readString(rows) + "no row\n");

    Command.Said said =
        Command.java(Jdk.current(), project)
            .with("-jar", Built.command().toString(), "check", "--no-progress", "src")
            .run();

    assertThat(said.text())
        .contains("Count.java:13:24: warning: Archive.everyLine holds every line of the archive")
        .contains("catalogue.tsv:4: ")
        .doesNotContain("readLines");
  }

  private static Command maven(Jdk jdk, Path project) throws IOException {
    String maven = Path.of(System.getProperty("maven.home"), "bin", "mvn").toString();
    return Command.in(project, maven)
        .with("-B", "-ntp", "-Dstyle.color=never")
        .with("-s", settings().toString())
        .with("-Dmaven.repo.local=" + TARGET.resolve("local-repo"))
        .with(List.of(System.getProperty("versions").strip().split("\\s+")))
        .with("clean", "compile")
        .withEnvironment("JAVA_HOME", jdk.home().toString())
        .withEnvironment("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
  }

  /** What this build has downloaded need not be downloaded again. */
  private static Path settings() throws IOException {
    String repository =
        """
            <%1$s>
              <id>downloaded</id>
              <url>%2$s</url>
              <snapshots><enabled>false</enabled></snapshots>
            </%1$s>
        """;
    String downloaded = Path.of(System.getProperty("downloaded")).toUri().toString();
    return Files.writeString(
        TARGET.resolve("settings.xml"),
        """
        <settings>
          <profiles>
            <profile>
              <id>downloaded</id>
              <repositories>
        %s      </repositories>
              <pluginRepositories>
        %s      </pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>downloaded</activeProfile></activeProfiles>
        </settings>
        """
            .formatted(
                repository.formatted("repository", downloaded),
                repository.formatted("pluginRepository", downloaded)));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(each).toString());
        Files.createDirectories(copy.getParent());
        Files.write(copy, Files.readAllBytes(each));
      }
    }
  }

  /** Messages of ours with the lines that belong to them, paths as seen from the project. */
  private static String warnings(String text, Path project) {
    List<String> warnings = new ArrayList<>();
    boolean ours = false;
    for (String line : text.lines().toList()) {
      boolean start = line.startsWith("[");
      ours = start ? line.matches("\\[(WARNING|ERROR|INFO)] .*\\.java:.*\\[[A-Z]\\w+] .*") : ours;
      if (ours && (!start || line.contains(".java:"))) {
        warnings.add(line.replace(project + "/", "").stripTrailing());
      }
    }
    return String.join("\n", warnings) + "\n";
  }
}
