package io.github.heaplint.benchmarks.resolver;

import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** One spelling for classes without a qualified name, whatever number each side gives them. */
final class LocalNames {
  private static final Pattern NUMBERED = Pattern.compile(".*\\$\\d+");

  private LocalNames() {}

  /** {@code $} and the name from the local or anonymous class on, else the qualified name. */
  static String of(TypeElement type) {
    StringBuilder name = new StringBuilder();
    for (Element each = type;
        each instanceof TypeElement around;
        each = each.getEnclosingElement()) {
      name.insert(0, around.getSimpleName());
      if (around.getNestingKind() == NestingKind.LOCAL
          || around.getNestingKind() == NestingKind.ANONYMOUS) {
        return name.insert(0, '$').toString();
      }
      name.insert(0, '.');
    }
    return type.getQualifiedName().toString();
  }

  /** The same for a name as the front end writes it. */
  static String of(String name) {
    return name.indexOf('$') < 0 ? name : NUMBERED.matcher(name).replaceFirst("\\$");
  }
}
