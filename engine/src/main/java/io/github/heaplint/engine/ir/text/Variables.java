package io.github.heaplint.engine.ir.text;

import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The variables of one body being read. */
final class Variables {
  private static final int BY_NAME = -1;

  private final List<Variable> all = new ArrayList<>();
  private final List<Reference> ends = new ArrayList<>();
  private final Map<String, List<Variable>> byName = new HashMap<>();

  /** A variable as written: {@code name} or {@code name#id}. */
  record Reference(Line line, String name, int id) {}

  static Reference reference(Line line) {
    String name = line.word("a variable");
    return new Reference(line, name, line.take("#") ? line.integer("a number") : BY_NAME);
  }

  void declare(Line line) {
    Variable.Kind kind = PartReader.constant(line, Variable.Kind.class, "a kind of variable");
    Reference written = reference(line);
    if (written.id() != BY_NAME && written.id() != all.size()) {
      throw line.refusal("this is variable number " + all.size() + ", not " + written.id());
    }
    line.need(":");
    Type type = PartReader.type(line);
    ends.add(line.take("until") ? reference(line) : null);
    Span declaration = PartReader.span(line);
    line.end();
    Variable variable = new Variable(all.size(), written.name(), kind, type, declaration);
    all.add(variable);
    byName.computeIfAbsent(written.name(), unused -> new ArrayList<>()).add(variable);
  }

  List<Variable> all() {
    return all;
  }

  List<Integer> scopeEnds() {
    List<Integer> numbers = new ArrayList<>();
    for (Reference end : ends) {
      numbers.add(end == null ? all.size() : find(end).id());
    }
    return numbers;
  }

  Variable find(Reference reference) {
    List<Variable> named = byName.getOrDefault(reference.name(), List.of());
    if (reference.id() == BY_NAME && named.size() > 1) {
      throw reference.line().refusal("'" + reference.name() + "' needs the number of its line");
    }
    return named.stream()
        .filter(each -> reference.id() == BY_NAME || each.id() == reference.id())
        .findFirst()
        .orElseThrow(
            () ->
                reference
                    .line()
                    .refusal(
                        "there is no variable '"
                            + reference.name()
                            + (reference.id() == BY_NAME ? "" : "#" + reference.id())
                            + "'"));
  }
}
