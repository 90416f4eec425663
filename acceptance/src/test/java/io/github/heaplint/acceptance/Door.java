package io.github.heaplint.acceptance;

import io.github.heaplint.engine.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ways by which findings reach people, each run as its users run it. */
enum Door {
  JAVAC {
    @Override
    Command command(Path classes, Path stubs) {
      return compile(Command.javac(Jdk.current(), Built.ROOT), classes, stubs)
          .with("-processorpath", Built.jar("processor").toString(), "-Aheaplint.nursery=on");
    }
  },
  JAVAC_25 {
    @Override
    Command command(Path classes, Path stubs) {
      return compile(Command.javac(newest(), Built.ROOT), classes, stubs)
          .with("-processorpath", Built.jar("processor").toString(), "-Aheaplint.nursery=on");
    }
  },
  JAVAC_PLUGIN {
    @Override
    Command command(Path classes, Path stubs) {
      return compile(Command.javac(Jdk.current(), Built.ROOT), classes, stubs)
          .with("-processorpath", Built.jar("processor").toString())
          .with("-proc:none", "-Xplugin:Heaplint nursery=on");
    }
  },
  ECLIPSE {
    @Override
    Command command(Path classes, Path stubs) {
      return compile(Command.java(Jdk.current(), Built.ROOT), classes, stubs, Built.eclipse())
          .with("-processorpath", Built.jar("processor").toString(), "-Aheaplint.nursery=on");
    }
  },
  ERROR_PRONE {
    @Override
    Command command(Path classes, Path stubs) {
      return errorProne(Jdk.current(), Built.errorProne(), classes, stubs);
    }
  },
  ERROR_PRONE_25 {
    @Override
    Command command(Path classes, Path stubs) {
      return errorProne(newest(), Built.newestErrorProne(), classes, stubs);
    }
  },
  COMMAND {
    @Override
    Command command(Path classes, Path stubs) {
      return Command.java(Jdk.current(), Built.ROOT)
          .with("-jar", Built.command().toString(), "check", "--nursery");
    }
  };

  /** What javac, Eclipse's compiler and the command print of a finding. */
  private static final Pattern FINDING =
      Pattern.compile(
          "^(\\S+\\.java):(\\d+):(?:\\d+:)? (?:warning|Note|note):? (?:\\[(\\w+)] .*|.* \\[(\\w+)])$",
          Pattern.MULTILINE);

  /** The command that lacks nothing but the names of the files. */
  abstract Command command(Path classes, Path stubs);

  private static Jdk newest() {
    return Jdk.newest().orElseThrow();
  }

  /** Whether this door can be opened here; if not, the reason is printed. */
  boolean isHere() {
    boolean here = !name().endsWith("_25") || Jdk.newest().isPresent();
    if (!here) {
      System.out.println("skipped: " + this + ", for there is no JDK 25 here; set JAVA_25_HOME");
    }
    return here;
  }

  private static Command compile(Command javac, Path classes, Path stubs) {
    return javac.with("-d", classes.toString(), "-sourcepath", stubs.toString());
  }

  private static Command compile(Command java, Path classes, Path stubs, Path eclipse) {
    return java.with("-jar", eclipse.toString(), "-17", "-Xemacs", "-encoding", "UTF-8")
        .with("-d", classes.toString(), "-sourcepath", stubs.toString());
  }

  private static Command errorProne(Jdk jdk, String errorProne, Path classes, Path stubs) {
    return compile(Command.javac(jdk, Built.ROOT).withCompilerInternals("-J"), classes, stubs)
        .with("-processorpath", Built.path(Built.jar("errorprone-checks"), errorProne))
        .with("-proc:none", "-XDcompilePolicy=simple", "--should-stop=ifError=FLOW")
        .with(ourChecks() + " -XepOpt:Heaplint:Nursery=true");
  }

  /** Error Prone with our checks, notes included, and nothing else. */
  static String ourChecks() {
    return "-Xplugin:ErrorProne -XepDisableAllChecks -XepOpt:Heaplint:Notes=true"
        + Rules.all().stream()
            .map(each -> " -Xep:" + each.name() + ":WARN")
            .collect(Collectors.joining());
  }

  /**
   * Has this door look at files.
   *
   * @return what it finds, as {@code Folder/File.java:line Rule}
   */
  SortedSet<String> findings(List<Path> files, Path stubs)
      throws IOException, InterruptedException {
    Path classes = Files.createTempDirectory("classes");
    String text = command(classes, stubs).with(files).run().text();
    SortedSet<String> findings = new TreeSet<>();
    Matcher finding = FINDING.matcher(text);
    while (finding.find()) {
      Path file = Path.of(finding.group(1));
      String rule = Optional.ofNullable(finding.group(3)).orElseGet(() -> finding.group(4));
      String folder = String.valueOf(file.getParent().getFileName());
      findings.add(folder + "/" + file.getFileName() + ":" + finding.group(2) + " " + rule);
    }
    if (findings.isEmpty()) {
      throw new IllegalStateException(this + " found nothing: " + text);
    }
    return findings;
  }
}
