package io.github.heaplint.cli.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The difference of two texts of one file, as {@code git apply} and {@code patch} take it. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final String NO_NEWLINE = "\n\\ No newline at end of file";

  private UnifiedDiff() {}

  /**
   * The difference; empty when there is none.
   *
   * @param path as the user named it; below the working directory it becomes relative to it
   */
  static String of(Path path, String before, String after) {
    List<String> old = lines(before);
    String name = name(path);
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            "a/" + name, "b/" + name, old, DiffUtils.diff(old, lines(after)), CONTEXT);
    return diff.isEmpty() ? "" : String.join("\n", diff) + "\n";
  }

  /** A name with a blank in it needs a mark where it ends. */
  private static String name(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path whole = path.toAbsolutePath().normalize();
    Path shown = whole.startsWith(here) ? here.relativize(whole) : whole;
    String name = shown.toString().replace('\\', '/');
    String plain = name.startsWith("/") ? name.substring(1) : name;
    return plain.indexOf(' ') < 0 ? plain : plain + "\t";
  }

  /** Lines without their line feed; a carriage return is part of the line. */
  private static List<String> lines(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int last = lines.size() - 1;
    if (lines.get(last).isEmpty()) {
      lines.remove(last);
    } else {
      lines.set(last, lines.get(last) + NO_NEWLINE);
    }
    return lines;
  }
}
