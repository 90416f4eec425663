package io.github.heaplint.conformance;

import java.io.IOException;
import java.io.LineNumberReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/**
 * The shared corpus, as a compiler sees it. {@code // BUG: Diagnostic contains: [Rule]} stands on
 * the line before one that is to be reported; every other line is to stay silent.
 */
public final class MarkedSources {
  private static final Pattern MARKER = Pattern.compile("// BUG: Diagnostic contains: \\[(\\w+)]");
  private static final Pattern RULE = Pattern.compile("^\\s*\\[(\\w+)]");

  private final Path folder;

  /** Reads the corpus in {@code folder}. */
  public MarkedSources(Path folder) {
    this.folder = folder;
  }

  /** Sources of the library types that the cases use. */
  public Path stubs() {
    return folder.resolve("stubs");
  }

  /** Every file with cases. */
  public List<Path> files() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(each -> each.toString().endsWith(".java") && !each.startsWith(stubs()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What is to be reported, as {@code File.java:line Rule}. */
  public SortedSet<String> expected() {
    SortedSet<String> expected = new TreeSet<>();
    for (Path file : files()) {
      try (LineNumberReader lines = new LineNumberReader(Files.newBufferedReader(file))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          Matcher marker = MARKER.matcher(line);
          if (marker.find()) {
            expected.add(place(file.toString(), lines.getLineNumber() + 1, marker.group(1)));
          }
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return expected;
  }

  /** What a compiler reported, as {@code File.java:line Rule}. */
  public static SortedSet<String> reported(DiagnosticCollector<JavaFileObject> diagnostics) {
    SortedSet<String> reported = new TreeSet<>();
    for (Diagnostic<? extends JavaFileObject> each : diagnostics.getDiagnostics()) {
      Matcher rule = RULE.matcher(each.getMessage(Locale.ROOT));
      if (rule.find() && each.getSource() != null) {
        reported.add(place(each.getSource().getName(), (int) each.getLineNumber(), rule.group(1)));
      }
    }
    return reported;
  }

  /** The errors a compiler found: there are to be none. */
  public static List<String> errors(DiagnosticCollector<JavaFileObject> diagnostics) {
    List<String> errors = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : diagnostics.getDiagnostics()) {
      if (each.getKind() == Diagnostic.Kind.ERROR) {
        errors.add(each.toString());
      }
    }
    return errors;
  }

  private static String place(String file, int line, String rule) {
    Path path = Path.of(file);
    return path.getParent().getFileName() + "/" + path.getFileName() + ":" + line + " " + rule;
  }
}
