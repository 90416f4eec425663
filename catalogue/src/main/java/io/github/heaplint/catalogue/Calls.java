package io.github.heaplint.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells from the forms of methods how code calls them: on the name of their class, without
 * arguments or with some. Few files that do not call them look as if they did.
 */
final class Calls {
  private static final String OF_ANY_OBJECT = "toString()Ljava/lang/String;";

  private final SignatureLock lock;
  private final Map<String, Set<String>> subtypes = new HashMap<>();

  private Calls(SignatureLock lock) {
    this.lock = lock;
    lock.types()
        .forEach(
            (name, type) ->
                type.supertypes()
                    .forEach(
                        each ->
                            subtypes
                                .computeIfAbsent(each, unused -> new LinkedHashSet<>())
                                .add(name)));
  }

  /** A row for each method that loads something. */
  static List<String> rows(List<Page> pages, SignatureLock lock) {
    Calls calls = new Calls(lock);
    List<String> rows = new ArrayList<>(List.of("# calls"));
    pages.stream()
        .flatMap(page -> Mention.of(page).stream())
        .filter(each -> each.loads() && each.method() != null && !each.declaredBySubtypes())
        .filter(each -> !each.method().method().equals("<init>"))
        .map(each -> "called\ton=" + each.method() + "\tas=" + calls.as(each))
        .distinct()
        .forEach(rows::add);
    return rows;
  }

  private String as(Mention mention) {
    String name = mention.method().method();
    Set<String> words = new LinkedHashSet<>();
    for (String form : lock.methods().getOrDefault(mention.key(), List.of())) {
      if (!SignatureLock.fits(mention.method(), form) || OF_ANY_OBJECT.equals(name + form)) {
        continue;
      }
      if (form.contains("static")) {
        owners(mention.type()).forEach(each -> words.add(each + "." + name + "("));
      } else if (form.contains("varargs")) {
        words.add(name + "(");
      } else {
        words.add(form.contains("()") ? name + "()" : name + "(_)");
      }
    }
    return String.join(";", words);
  }

  /** The simple names of a class and of those that inherit its methods. */
  private Stream<String> owners(String type) {
    return Stream.concat(Stream.of(type), subtypes.getOrDefault(type, Set.of()).stream().sorted())
        .map(each -> each.substring(each.lastIndexOf('.') + 1));
  }
}
