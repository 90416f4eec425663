package io.github.heaplint.profiler.report;

import io.github.heaplint.profiler.recording.MethodTable;
import io.github.heaplint.profiler.report.Sources.Source;
import java.util.regex.Pattern;

/** Finds the line on which a method's declaration begins; class files know its code only. */
final class Declaration {
  /** No line. */
  static final int UNKNOWN = Integer.MAX_VALUE - 1;

  /** A declaration over more lines than this is not looked for. */
  private static final int FARTHEST = 20;

  private Declaration() {}

  /** The first line of the declaration, annotations included; {@link #UNKNOWN} if not found. */
  static int before(MethodTable method, Source source) {
    Pattern declared = pattern(method);
    int first = method.lines().get(0).line();
    for (int line = first; line >= Math.max(1, first - FARTHEST); line--) {
      if (declared.matcher(source.line(line)).find()) {
        while (line > 1 && isAnnotation(source.line(line - 1).strip())) {
          line--;
        }
        return line;
      }
    }
    return UNKNOWN;
  }

  /** A line that ends in a brace is a whole method with its annotations before it. */
  private static boolean isAnnotation(String line) {
    return line.startsWith("@") && !line.endsWith("}");
  }

  /** What is declared follows its type, unlike a call, which may be the first thing within. */
  private static final String AFTER_TYPE =
      "[\\w>\\]](?<!\\b(?:return|yield|else|assert|throw|do|case))\\s+";

  private static Pattern pattern(MethodTable method) {
    String simpleClass = method.className().replaceAll(".*[.$]", "");
    return Pattern.compile(
        switch (method.method()) {
          case "<init>" -> "(?<!\\bnew )(?<!\\.)\\b" + Pattern.quote(simpleClass) + "\\s*\\(";
          case "<clinit>" -> "\\bstatic\\b";
          // A lambda has no declaration, and no name contains this.
          default ->
              method.method().startsWith("lambda$")
                  ? "(?!)"
                  : AFTER_TYPE + Pattern.quote(method.method()) + "\\s*\\(";
        });
  }
}
