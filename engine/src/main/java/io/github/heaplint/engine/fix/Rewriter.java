package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.source.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Applies fixes to the text of one file: their edits, and imports where they belong among those
 * that are there. Everything else stays as it is, line ends included.
 */
public final class Rewriter {
  private static final String STATIC = "static ";

  private final Source source;
  private final SourceCode code;
  private final Tokens tokens;

  /** Rewrites {@code source}. */
  public Rewriter(Source source) {
    this.source = source;
    this.code = new SourceCode(source);
    this.tokens = code.tokens();
  }

  /** Those fixes, first come first served, whose edits touch no line of an earlier one's. */
  public List<Fix> compatible(List<Fix> fixes) {
    List<Fix> chosen = new ArrayList<>();
    List<Span> taken = new ArrayList<>();
    for (Fix fix : fixes) {
      List<Span> spans = fix.edits().stream().map(Edit::span).toList();
      boolean free =
          spans.stream()
              .noneMatch(
                  span ->
                      taken.stream()
                          .anyMatch(
                              other -> span.start() <= other.end() && other.start() <= span.end()));
      if (free) {
        chosen.add(fix);
        taken.addAll(spans);
      }
    }
    return chosen;
  }

  /**
   * The text with {@code fixes} applied.
   *
   * @throws IllegalArgumentException when edits overlap or lie outside the file
   */
  public String apply(List<Fix> fixes) {
    return apply(source.text(), edits(fixes));
  }

  /** The edits of {@code fixes} and those of the imports that they need, in source order. */
  public List<Edit> edits(List<Fix> fixes) {
    List<Edit> edits = new ArrayList<>();
    Set<String> add = new LinkedHashSet<>();
    Set<String> remove = new LinkedHashSet<>();
    for (Fix fix : fixes) {
      edits.addAll(fix.edits());
      add.addAll(fix.addImports());
      remove.addAll(fix.removeImports());
    }
    remove.removeAll(add);
    edits.addAll(imports(add, remove));
    edits.sort(Comparator.comparingInt(each -> each.span().start()));
    return edits;
  }

  private static String apply(String text, List<Edit> ordered) {
    StringBuilder result = new StringBuilder(text.length() + 256);
    int at = 0;
    for (Edit edit : ordered) {
      if (edit.span().start() < at || edit.span().end() > text.length()) {
        throw new IllegalArgumentException(
            "edits overlap or lie outside the file at " + edit.span());
      }
      result.append(text, at, edit.span().start()).append(edit.replacement());
      at = edit.span().end();
    }
    return result.append(text, at, text.length()).toString();
  }

  /**
   * An import declaration.
   *
   * @param name as in {@link Fix}: {@code static a.B.c}, {@code a.B}
   */
  private record Import(String name, Span span) {}

  private List<Edit> imports(Set<String> add, Set<String> remove) {
    List<Import> present = present();
    List<Edit> edits = new ArrayList<>();
    List<String> missing = add.stream().filter(name -> isMissing(name, present)).sorted().toList();
    for (String name : missing) {
      edits.add(insertion(name, present));
    }
    for (Import each : present) {
      if (remove.contains(each.name)) {
        edits.add(new Edit(code.wholeLines(each.span), ""));
      }
    }
    return merged(edits);
  }

  private static boolean isMissing(String name, Collection<Import> present) {
    String onDemand = name.substring(0, name.lastIndexOf('.')) + ".*";
    return present.stream().noneMatch(each -> each.name.equals(name) || each.name.equals(onDemand));
  }

  /** The imports of the file, in order. */
  private List<Import> present() {
    List<Import> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.is(i, "{") && !tokens.is(i - 1, "=")) {
        break;
      }
      if (tokens.is(i, "import")) {
        int end = i + 1;
        StringBuilder name = new StringBuilder();
        while (end < tokens.size() && !tokens.is(end, ";")) {
          name.append(tokens.text(end)).append(tokens.is(end, "static") ? " " : "");
          end++;
        }
        if (end < tokens.size()) {
          found.add(
              new Import(name.toString(), new Span(tokens.get(i).start(), tokens.get(end).end())));
        }
        i = end;
      }
    }
    return found;
  }

  /** An import goes behind the last one of its sort that comes before it by name. */
  private Edit insertion(String name, List<Import> present) {
    boolean isStatic = name.startsWith(STATIC);
    List<Import> same =
        present.stream().filter(each -> each.name.startsWith(STATIC) == isStatic).toList();
    String top = top(name);
    List<Import> group = same.stream().filter(each -> top(each.name).equals(top)).toList();
    List<Import> around = group.isEmpty() ? same : group;
    Import before = null;
    for (Import each : around) {
      if (each.name.compareTo(name) < 0) {
        before = each;
      }
    }
    String line = "import " + name + ";";
    if (before != null) {
      return after(before.span.end(), line);
    }
    if (!around.isEmpty()) {
      int start = around.get(0).span.start();
      return new Edit(new Span(start, start), line + code.lineEnd(start));
    }
    if (!present.isEmpty()) {
      return after(present.get(present.size() - 1).span.end(), line);
    }
    return first(line);
  }

  private Edit after(int offset, String line) {
    int at = code.behindComment(offset);
    return new Edit(new Span(at, at), code.lineEnd(offset) + line);
  }

  /** The first import stands behind the package clause, or before everything else. */
  private Edit first(String line) {
    for (int i = 0; i < tokens.size() && !tokens.is(i, "{"); i++) {
      if (tokens.is(i, "package")) {
        while (i < tokens.size() && !tokens.is(i, ";")) {
          i++;
        }
        if (i < tokens.size()) {
          int end = tokens.get(i).end();
          return new Edit(new Span(end, end), code.lineEnd(end) + code.lineEnd(end) + line);
        }
      }
    }
    return new Edit(new Span(0, 0), line + code.lineEnd(0) + code.lineEnd(0));
  }

  private static String top(String name) {
    String plain = name.startsWith(STATIC) ? name.substring(STATIC.length()) : name;
    int dot = plain.indexOf('.');
    return dot < 0 ? plain : plain.substring(0, dot);
  }

  /** Several insertions at one place become one, in the order they come. */
  private static List<Edit> merged(List<Edit> edits) {
    List<Edit> merged = new ArrayList<>();
    for (Edit each : edits) {
      int last = merged.size() - 1;
      if (last >= 0
          && merged.get(last).span().equals(each.span())
          && each.span().start() == each.span().end()) {
        merged.set(
            last, new Edit(each.span(), merged.get(last).replacement() + each.replacement()));
      } else {
        merged.add(each);
      }
    }
    return merged;
  }
}
