package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.source.Unit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How classes are named in new code of one unit: shortly, unless the short name is taken. */
final class ImportedNames {
  private static final Set<String> DECLARES = Set.of("class", "interface", "enum", "record");

  private final Unit unit;
  private final Tokens tokens;
  private final Set<String> needed = new LinkedHashSet<>();

  ImportedNames(Unit unit, Tokens tokens) {
    this.unit = unit;
    this.tokens = tokens;
  }

  /** The name to write for a top-level class of this qualified name. */
  String use(String qualified) {
    int dot = qualified.lastIndexOf('.');
    String simple = qualified.substring(dot + 1);
    String packageName = dot < 0 ? "" : qualified.substring(0, dot);
    if (unit.imports().contains(qualified)) {
      needed.add(qualified);
      return simple;
    }
    if (isTaken(simple, packageName)) {
      return qualified;
    }
    if (!packageName.equals("java.lang") && !packageName.equals(unit.packageName())) {
      needed.add(qualified);
    }
    return simple;
  }

  private boolean isTaken(String simple, String packageName) {
    boolean imported =
        unit.imports().stream()
            .anyMatch(each -> !each.startsWith("static ") && each.endsWith("." + simple));
    boolean declared =
        unit.declarations().stream().anyMatch(each -> each.simpleName().equals(simple));
    if (imported || declared) {
      return true;
    }
    if (declaredHere(simple)) {
      return true;
    }
    boolean onDemand =
        unit.imports().contains(packageName + ".*")
            || packageName.equals("java.lang")
            || packageName.equals(unit.packageName());
    // A name that is used and not imported means a class of this package, or an inherited one.
    return !onDemand && tokens.mentions(simple, new Span(0, unit.source().text().length()));
  }

  /** Whether the file declares a class of this name anywhere, a local one included. */
  private boolean declaredHere(String simple) {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.is(i, simple) && DECLARES.contains(tokens.text(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Imports that nothing needs any more once {@code edits} are made. */
  Set<String> unused(List<Edit> edits) {
    Set<String> unused = new HashSet<>();
    for (String each : unit.imports()) {
      String simple = each.substring(each.lastIndexOf('.') + 1);
      if (!each.startsWith("static ") && !needed.contains(each) && isDropped(simple, edits)) {
        unused.add(each);
      }
    }
    return unused;
  }

  /** Whether edits drop every mention of a name but that of its import. */
  private boolean isDropped(String simple, List<Edit> edits) {
    int left = 0;
    boolean dropped = false;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.is(i, simple)) {
        int at = tokens.get(i).start();
        boolean edited =
            edits.stream().anyMatch(each -> each.span().start() <= at && at < each.span().end());
        dropped |= edited;
        left += edited ? 0 : 1;
      }
    }
    Pattern word = Pattern.compile("\\b" + Pattern.quote(simple) + "\\b");
    return dropped
        && left == 1
        && edits.stream().noneMatch(each -> word.matcher(each.replacement()).find())
        && tokens.comments().stream()
            .noneMatch(
                each ->
                    word.matcher(unit.source().text().substring(each.start(), each.end())).find());
  }

  /** What the code that has been named so far needs imports of. */
  Set<String> needed() {
    return Set.copyOf(needed);
  }
}
