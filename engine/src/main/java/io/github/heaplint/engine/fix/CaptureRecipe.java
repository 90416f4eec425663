package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Has code that is kept for later capture the number that it needs, not what it is a number of. */
final class CaptureRecipe {
  private final NewNames names;
  private final SourceCode code;
  private final Analyses analyses;
  private final Confinement confinement;

  CaptureRecipe(NewNames names, SourceCode code, Analyses analyses, Catalogue catalogue) {
    this.names = names;
    this.code = code;
    this.analyses = analyses;
    this.confinement = new Confinement(analyses, catalogue, callee -> Optional.empty());
  }

  /**
   * Takes the number before the closure is made.
   *
   * @param captured what the closure captures
   * @param reads all that its code does to it
   */
  Optional<Fix> takeBefore(Closure closure, Variable captured, List<Instruction> reads) {
    List<String> texts =
        reads.stream()
            .map(Instruction::span)
            .filter(Span::exists)
            .map(code::text)
            .distinct()
            .toList();
    boolean one =
        texts.size() == 1
            && reads.stream().allMatch(each -> each.span().exists())
            && texts.get(0).matches("\\w+\\.\\w+(?:\\(\\))?")
            && texts.get(0).startsWith(captured.name() + ".");
    Optional<String> type = reads.stream().findFirst().flatMap(CaptureRecipe::type);
    return one && type.isPresent()
        ? code.statementAround(closure.span().start())
            .flatMap(start -> takeAt(start, closure, captured, reads, texts.get(0), type.get()))
        : Optional.empty();
  }

  private static Optional<String> type(Instruction read) {
    if (read instanceof Call call) {
      return Optional.of(call.callee().result().name())
          .filter(Set.of("int", "long", "boolean")::contains);
    }
    return Optional.of("int");
  }

  private Optional<Fix> takeAt(
      int start,
      Closure closure,
      Variable captured,
      List<Instruction> reads,
      String text,
      String type) {
    String method = text.substring(text.indexOf('.') + 1).replace("()", "");
    String name =
        freeName(
            captured.name() + Character.toUpperCase(method.charAt(0)) + method.substring(1),
            closure);
    List<Edit> edits = new ArrayList<>();
    edits.add(
        new Edit(
            new Span(start, start),
            type
                + " "
                + name
                + " = "
                + text
                + ";"
                + code.lineEnd(start)
                + code.indentation(start)));
    reads.stream()
        .map(Instruction::span)
        .distinct()
        .sorted(Comparator.comparingInt(Span::start))
        .forEach(span -> edits.add(new Edit(span, name)));
    Protection protection = new Protection(code);
    if (edits.stream().anyMatch(each -> protection.covers(each.span()))) {
      return Optional.empty();
    }
    boolean fixed = confinement.isFixedFrom(start, closure, captured);
    return Optional.of(
        new Fix(
            "Capture the number, not what it is a number of",
            fixed ? Applicability.SAFE : Applicability.UNSAFE,
            edits,
            Set.of(),
            Set.of(),
            fixed ? "" : captured.name() + " must not be null, nor change before the code is run"));
  }

  private String freeName(String wanted, Closure closure) {
    return names.free(wanted, names.member(closure.span(), analyses.body()));
  }
}
