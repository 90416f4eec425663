package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts a number that is read of a value into a local of its own, so that the value may go. */
final class NumberRecipe {
  private final NewNames names;
  private final SourceCode code;
  private final Analyses analyses;

  NumberRecipe(NewNames names, SourceCode code, Analyses analyses) {
    this.names = names;
    this.code = code;
    this.analyses = analyses;
  }

  /** Takes the numbers before the statement that loads another value. */
  Optional<Fix> take(Variable local, Instruction during, List<Instruction> reads) {
    return code.statementStart(during.span().start())
        .filter(start -> isInScope(start, local, reads))
        .flatMap(start -> takeAt(start, local, reads));
  }

  /** Whether the place follows the value's declaration, and a name declared there reaches all. */
  private boolean isInScope(int start, Variable local, List<Instruction> reads) {
    int block = code.tokens().partner(code.blockStart(start));
    return block >= 0
        && local.declaration().exists()
        && reads.stream()
            .map(Instruction::span)
            .allMatch(
                each ->
                    each.exists()
                        && each.start() >= start
                        && each.end() <= code.tokens().get(block).start())
        && code.blockStart(local.declaration().start()) == code.blockStart(start)
        && code.statementStart(local.declaration().start())
            .filter(each -> each < start)
            .isPresent();
  }

  private Optional<Fix> takeAt(int start, Variable local, List<Instruction> reads) {
    Map<String, String> types = new TreeMap<>();
    for (Instruction each : reads) {
      String text = code.text(each.span());
      String type = each instanceof Call call ? call.callee().result().name() : "int";
      if (!text.matches("\\w+\\.\\w+(?:\\(\\))?")
          || !text.startsWith(local.name() + ".")
          || !type.equals(types.merge(text, type, (first, second) -> first))) {
        return Optional.empty();
      }
    }
    Map<String, String> names =
        types.keySet().stream().collect(Collectors.toMap(each -> each, each -> name(each, start)));
    String lines =
        types.entrySet().stream()
            .map(
                each ->
                    each.getValue()
                        + " "
                        + names.get(each.getKey())
                        + " = "
                        + each.getKey()
                        + ";"
                        + code.lineEnd(start)
                        + code.indentation(start))
            .collect(Collectors.joining());
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit(new Span(start, start), lines));
    reads.stream()
        .map(Instruction::span)
        .distinct()
        .sorted(Comparator.comparingInt(Span::start))
        .forEach(span -> edits.add(new Edit(span, names.get(code.text(span)))));
    Protection protection = new Protection(code);
    return edits.stream().anyMatch(each -> protection.covers(each.span()))
        ? Optional.empty()
        : Optional.of(
            new Fix(
                "Read the number before the next value is loaded",
                Applicability.SAFE,
                edits,
                Set.of(),
                Set.of(),
                ""));
  }

  /** A name for what {@code value.size()} gives: {@code valueSize}. */
  private String name(String read, int near) {
    int dot = read.indexOf('.');
    String method = read.substring(dot + 1).replace("()", "");
    String wanted =
        read.substring(0, dot) + Character.toUpperCase(method.charAt(0)) + method.substring(1);
    return names.free(wanted, names.member(new Span(near, near), analyses.body()));
  }
}
