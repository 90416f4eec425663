package io.github.heaplint.conformance;

import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.frontend.javac.JavacFrontEnd;
import io.github.heaplint.frontend.javaparser.JavaParserFrontEnd;
import io.github.heaplint.frontend.javaparser.JdkTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lowers every Java file below some folders through both front ends and prints where they differ:
 * {@code CompareFrontEnds FOLDER...}. Exits with 1 when fewer than 99.99 % of the bodies are alike.
 */
public final class CompareFrontEnds {
  private static final long STACK_BYTES = 256L << 20;
  private static final double WANTED = 0.9999;

  private final JavaParserFrontEnd javaParser = new JavaParserFrontEnd();
  private final JavacFrontEnd javac = new JavacFrontEnd();
  private final Types types = new JdkTypes();
  private final Comparison comparison = new Comparison();

  private CompareFrontEnds() {}

  /** Runs the comparison in a thread with a deep stack. */
  public static void main(String[] folders) throws InterruptedException {
    CompareFrontEnds compare = new CompareFrontEnds();
    Thread deep =
        new Thread(null, () -> List.of(folders).forEach(compare::folder), "compare", STACK_BYTES);
    deep.start();
    deep.join();
    System.exit(compare.report());
  }

  private void folder(String folder) {
    try (Stream<Path> tree = Files.walk(Path.of(folder))) {
      tree.filter(each -> each.toString().endsWith(".java") && Files.isRegularFile(each))
          .sorted()
          .forEach(this::file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void file(Path path) {
    try {
      String text = Files.readString(path, StandardCharsets.UTF_8);
      Source source = new Source(path.toString(), text);
      comparison.add(javaParser.lower(source, types), javac.lower(source, types));
    } catch (IOException notText) {
      System.out.println(path + ": left out, " + notText.getMessage());
    }
  }

  private int report() {
    comparison.crashes().forEach(System.out::println);
    comparison.typeDifferences().forEach(each -> System.out.println("TYPES " + each));
    comparison.differences().forEach(System.out::println);
    System.out.println(comparison.summary());
    boolean alike = comparison.differences().size() <= (1 - WANTED) * comparison.bodies();
    return alike ? 0 : 1;
  }
}
