package io.github.heaplint.catalogue;

import io.github.heaplint.engine.catalogue.Guard;
import io.github.heaplint.engine.catalogue.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A class or method that a page names and that has to exist.
 *
 * @param page the page
 * @param line 1-based, where its row begins
 * @param type qualified name of the class
 * @param method null when only the class is named
 * @param relation what the row says of this method; empty when it says something of another
 */
record Mention(Page page, int line, String type, Signature method, String relation) {
  private static final String LOAD = "materialises";
  private static final String SINK = "sinks";
  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern SEMICOLON = Pattern.compile(";");
  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "short", "char", "int", "long", "float", "double");

  /** Everything a page names, in the order of its rows. */
  static List<Mention> of(Page page) {
    List<Mention> all = new ArrayList<>();
    for (Page.Row row : page.rows()) {
      for (String field : TAB.splitAsStream(row.text()).toList()) {
        if (field.startsWith("on=")) {
          parts(field)
              .map(Signature::parse)
              .forEach(each -> all.add(method(page, row, each, relation(row))));
        } else if (field.startsWith("when=")) {
          parts(field).map(Guard::parse).forEach(each -> guard(page, row, each, all));
        } else if (field.startsWith("name=")) {
          type(page, row, field.substring("name=".length()), all);
        }
      }
    }
    return all;
  }

  private static String relation(Page.Row row) {
    return row.text().substring(0, row.text().indexOf('\t'));
  }

  private static void guard(Page page, Page.Row row, Guard guard, List<Mention> all) {
    if (guard instanceof Guard.ArgumentFrom from) {
      all.add(method(page, row, from.made(), ""));
    } else if (guard instanceof Guard.ArgumentType argument) {
      type(page, row, argument.type(), all);
    } else if (guard instanceof Guard.ResultType result) {
      type(page, row, result.type(), all);
    }
  }

  private static void type(Page page, Page.Row row, String written, List<Mention> all) {
    String element = written.replace("[]", "");
    if (!PRIMITIVES.contains(element)) {
      all.add(new Mention(page, row.line(), element, null, ""));
    }
  }

  private static Mention method(Page page, Page.Row row, Signature signature, String relation) {
    return new Mention(page, row.line(), signature.owner(), signature, relation);
  }

  private static Stream<String> parts(String field) {
    return SEMICOLON
        .splitAsStream(field.substring(field.indexOf('=') + 1))
        .filter(each -> !each.isBlank());
  }

  /** Whether the row is about a load by this method. */
  boolean loads() {
    return relation.equals(LOAD);
  }

  /** Whether code may be on its way to the call: data is loaded there, or goes there. */
  boolean ends() {
    return loads() || relation.equals(SINK);
  }

  /** Whether subtypes declare the method, so that the class itself need not. */
  boolean declaredBySubtypes() {
    return method == null || method.method().equals("*") || page.markers().contains(type);
  }

  /** Owner and name of the method, whatever its parameters. */
  String key() {
    return type + "#" + method.method();
  }

  /** Where this is written. */
  String place() {
    return page.name() + ":" + line;
  }
}
