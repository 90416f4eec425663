package io.github.heaplint.engine.fix;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** New code with holes; see {@link io.github.heaplint.engine.effect.Rewrite}. */
final class Template {
  private static final Pattern CLASS = Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*");
  private static final Pattern HOLE = Pattern.compile("\\{([\\w.]+)\\}(\\.)?");
  private static final Pattern PRIMARY = Pattern.compile("[\\w.]+(?:\\([^()]*\\))?|\"[^\"]*\"");

  private Template() {}

  /**
   * Fills the holes.
   *
   * @param parts what stands for each hole
   * @return empty when a hole has no part
   */
  static Optional<String> fill(String template, Map<String, String> parts, ImportedNames names) {
    StringBuilder classes = new StringBuilder();
    Matcher name = CLASS.matcher(template);
    while (name.find()) {
      name.appendReplacement(classes, Matcher.quoteReplacement(names.use(name.group())));
    }
    name.appendTail(classes);
    StringBuilder filled = new StringBuilder();
    Matcher hole = HOLE.matcher(classes);
    while (hole.find()) {
      String part = parts.get(hole.group(1));
      if (part == null) {
        return Optional.empty();
      }
      boolean selected = hole.group(2) != null;
      if (selected && part.isEmpty()) {
        hole.appendReplacement(filled, "");
      } else {
        boolean bare =
            !selected || PRIMARY.matcher(part).matches() || hole.group(1).equals("receiver");
        String text = (bare ? part : "(" + part + ")") + (selected ? "." : "");
        hole.appendReplacement(filled, Matcher.quoteReplacement(text));
      }
    }
    return Optional.of(hole.appendTail(filled).toString());
  }
}
