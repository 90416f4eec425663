package io.github.heaplint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a copy of the checkout whose Maven and Java are scripts. */
class LauncherTest {
  @TempDir private Path folder;
  private Path home;
  private Path jar;

  /** What a run left behind. */
  private record Run(int exit, String out, String err) {}

  @BeforeEach
  void makeCheckout() throws IOException {
    assumeTrue(Files.exists(Path.of("/bin/sh")), "the launcher is a shell script");
    home = Files.createDirectories(folder.resolve("check out"));
    jar = home.resolve("cli/target/heaplint.jar");
    Files.copy(Path.of("..", "heaplint"), home.resolve("heaplint"));
    executable(home.resolve("heaplint"));
    write(home.resolve("pom.xml"), "<project/>");
    for (String each :
        List.of(
            "annotations",
            "engine",
            "heap-meter",
            "profiler",
            "catalogue",
            "frontend-javaparser",
            "cli",
            "docs/catalogue",
            "docs/rules")) {
      Files.createDirectories(home.resolve(each));
    }
    write(home.resolve("engine/src/main/java/Engine.java"), "class Engine {}");
    script(
        "mvn",
        """
        echo "maven says hello"
        echo build >> builds
        sleep 1
        mkdir -p cli/target && echo jar > cli/target/heaplint.jar
        """);
    script(
        "java",
        """
        case "$*" in
          *ArchiveClassesAtExit*) exit 0 ;;
        esac
        while [ "$1" != -jar ]; do shift; done
        echo "java runs $2 with $3 $4"
        exit 1
        """);
  }

  @Test
  void buildsWhenTheJarIsMissingAndKeepsTheBuildOutOfTheReport() throws Exception {
    Run run = run();

    assertThat(run.out()).isEqualTo("java runs " + jar + " with check a b\n");
    assertThat(run.err()).contains("heaplint: building " + jar, "maven says hello");
    assertThat(run.exit()).as("the exit code of the command").isEqualTo(1);
    assertThat(run().err()).as("the second time there is nothing to build").isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    run();
    Path source = home.resolve("engine/src/main/java/Engine.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
    run();

    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void testsAndOtherPagesNeedNoBuild() throws Exception {
    run();
    FileTime later = FileTime.from(Instant.now().plusSeconds(5));
    Path test = home.resolve("engine/src/test/java/EngineTest.java");
    write(test, "class EngineTest {}");
    Files.setLastModifiedTime(test, later);
    write(home.resolve("README.md"), "# Readme");
    Files.setLastModifiedTime(home.resolve("README.md"), later);
    run();

    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      processes.add(start("both" + i));
    }
    for (int i = 0; i < 3; i++) {
      Run run = finish(processes.get(i), "both" + i);
      assertThat(run.out()).isEqualTo("java runs " + jar + " with check a b\n");
      assertThat(run.exit()).isEqualTo(1);
    }

    assertThat(builds()).isEqualTo(1);
    assertThat(home.resolve(".heaplint-build.lock.d")).doesNotExist();
  }

  @Test
  void aBuildThatFailsIsTwo() throws Exception {
    script("mvn", "echo 'it does not compile'\nexit 1\n");

    Run run = run();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("it does not compile", "heaplint: the build failed");
    assertThat(home.resolve(".heaplint-build.lock.d")).doesNotExist();
  }

  @Test
  void aLockWhoseOwnerIsGoneIsTakenOver() throws Exception {
    Process gone = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
    gone.waitFor();
    write(home.resolve(".heaplint-build.lock.d/pid"), gone.pid() + "\n");

    assertThat(run().exit()).isEqualTo(1);
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aLinkToTheLauncherFindsTheCheckout() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("elsewhere"));
    Files.createSymbolicLink(bin.resolve("there"), Path.of("../check out/heaplint"));
    Files.createSymbolicLink(bin.resolve("heaplint"), Path.of("there"));

    Run run = finish(start(bin.resolve("heaplint"), "linked"), "linked");

    assertThat(run.out()).isEqualTo("java runs " + jar + " with check a b\n");
  }

  private int builds() throws IOException {
    return Files.readAllLines(home.resolve("builds")).size();
  }

  private Run run() throws Exception {
    return finish(start("run"), "run");
  }

  private Process start(String name) throws IOException {
    return start(home.resolve("heaplint"), name);
  }

  private Process start(Path launcher, String name) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(launcher.toString(), "check", "a b")
            .directory(folder.toFile())
            .redirectOutput(folder.resolve(name + ".out").toFile())
            .redirectError(folder.resolve(name + ".err").toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().merge("PATH", folder.resolve("bin") + ":", (old, bin) -> bin + old);
    return builder.start();
  }

  private Run finish(Process process, String name) throws Exception {
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Run(
        process.exitValue(),
        Files.readString(folder.resolve(name + ".out")),
        Files.readString(folder.resolve(name + ".err")));
  }

  private void script(String name, String commands) throws IOException {
    Path script = folder.resolve("bin").resolve(name);
    write(script, "#!/bin/sh\n" + commands);
    executable(script);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
  }
}
