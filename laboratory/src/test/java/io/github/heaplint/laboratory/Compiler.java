package io.github.heaplint.laboratory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compilers that number local slots in their own ways. */
enum Compiler {
  JAVAC {
    @Override
    List<String> command(Jdk jdk) {
      return List.of(jdk.javac(), "-Xlint:none");
    }
  },
  ECJ {
    @Override
    List<String> command(Jdk jdk) {
      String feature = Integer.toString(jdk.feature());
      return List.of(
          Jdk.current().java(),
          "-cp",
          System.getProperty("java.class.path"),
          "org.eclipse.jdt.internal.compiler.batch.Main",
          "-nowarn",
          "-source",
          feature,
          "-target",
          feature,
          "--system",
          jdk.home().toString());
    }
  };

  abstract List<String> command(Jdk jdk);

  /**
   * Compiles the shapes that the release understands.
   *
   * @return the directory of the classes
   */
  Path compile(Jdk jdk) throws IOException, InterruptedException {
    Path classes =
        Path.of("target", "shapes", name().toLowerCase(Locale.ROOT) + "-" + jdk.feature());
    Files.createDirectories(classes);
    List<String> command = new ArrayList<>(command(jdk));
    command.addAll(List.of("-g", "-d", classes.toString()));
    Shapes.sources(jdk.feature()).forEach(source -> command.add(source.toString()));
    Child.run(command);
    return classes;
  }
}
