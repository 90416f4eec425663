package io.github.heaplint.processor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows that annotations become, in the catalogue's one format. */
final class PublishedRow {
  private static final Pattern OWNER = Pattern.compile("\t(?:on|name)=([^#\t]+)");

  private PublishedRow() {}

  /** The class that a row is about; empty when it is about none. */
  static String owner(String row) {
    Matcher owner = OWNER.matcher(row);
    return owner.find() ? owner.group(1) : "";
  }

  static String large(String type) {
    return "type\tname=" + type + "\tis=large";
  }

  static String bounded(String method) {
    return "origin\ton=" + method + "\tkind=BOUNDED";
  }

  static String operand(String relation, String method, int argument) {
    return relation + "\ton=" + method + "\toperand=argument " + argument;
  }

  /**
   * An eager method.
   *
   * @param method its signature
   * @param content what it gives, in one word
   * @param source the operand that the data comes from
   * @param chunked the better form
   */
  static String eager(String method, String content, String source, String chunked) {
    return String.join(
        "\t",
        "materialises",
        "id=" + method.replaceAll("[#(].*", "") + "." + method.replaceAll(".*#|\\(.*", ""),
        "on=" + method,
        "rule=EagerRead",
        "content=" + content,
        "holds=everything that it gives",
        "grows=the size of its source",
        "source=" + source,
        "chunked=" + chunked,
        "serves=SIZE_ONLY FIRST_ONLY FOLDED SINGLE_PASS SUNK");
  }
}
