package io.github.heaplint.benchmarks.cost;

import io.github.heaplint.catalogue.BundledCatalogue;
import io.github.heaplint.engine.rule.Checker;
import io.github.heaplint.engine.rule.Rules;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import io.github.heaplint.frontend.javaparser.JavaParserFrontEnd;
import io.github.heaplint.frontend.javaparser.JdkTypes;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Processor time for one method, as it grows. */
final class MethodLength {
  private static final int RUNS = 5;

  private final JavaParserFrontEnd frontEnd = new JavaParserFrontEnd();
  private final Types jdk = new JdkTypes();
  private final Checker checker = new Checker(Rules.all(), BundledCatalogue.read());
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** What a method is made of, repeated. */
  enum Shape {
    /** A load, a loop over it, and a branch. */
    LOADS(
        """
            for (String line : Files.readAllLines(path%1$d)) { total += line.length(); }
            if (total > %1$d) { total--; }
        """,
        "Path path%1$d = Path.of(\"%1$d\");\n"),
    /** One list, added to and asked in many branches. */
    ONE_LIST(
        """
            if (list.size() > %1$d) { list.add("x%1$d"); } else { total += list.get(%1$d).length(); }
        """,
        ""),
    /** Assignments of one variable to the next, with handlers around. */
    CHAIN(
        """
            try { total = total + Integer.parseInt("%1$d"); } catch (NumberFormatException e) { total++; }
        """,
        ""),
    /** Calls with lambdas that capture. */
    LAMBDAS(
        """
            list.stream().filter(each -> each.length() > %1$d).map(String::trim).forEach(list::add);
        """,
        ""),
    /** One condition, each term a call. */
    CONDITION("", "");

    final String statement;
    final String before;

    Shape(String statement, String before) {
      this.statement = statement;
      this.before = before;
    }

    /** A class whose one method has {@code count} of these. */
    String source(int count) {
      StringBuilder text =
          new StringBuilder(
              """
              import java.nio.file.*;
              import java.util.*;
              class Grown {
                long grown(List<String> list) throws Exception {
                  long total = 0;
              """);
      for (int i = 0; i < count; i++) {
        text.append(before.formatted(i)).append(statement.formatted(i));
      }
      if (this == CONDITION) {
        text.append("if (list.isEmpty()");
        for (int i = 0; i < count; i++) {
          text.append(i % 2 == 0 ? " || " : " && ").append("list.contains(\"%d\")".formatted(i));
        }
        text.append(") { total++; }\n");
      }
      return text.append("return total;\n}\n}\n").toString();
    }
  }

  /** Milliseconds for a method of a shape, the median of several runs. */
  double milliseconds(Shape shape, int count) {
    Source source = new Source("Grown.java", shape.source(count));
    double[] all = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = threads.getCurrentThreadCpuTime();
      Unit unit = frontEnd.lower(source, jdk);
      if (!unit.problems().isEmpty()) {
        throw new IllegalStateException(shape + ": " + unit.problems());
      }
      checker.check(unit, jdk);
      all[i] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }
    Arrays.sort(all);
    return all[RUNS / 2];
  }
}
