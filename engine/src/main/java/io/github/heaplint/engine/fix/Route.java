package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Variable;
import java.util.List;
import java.util.Optional;

/**
 * The way of a value from where it is made to its one use: right into it, or through one local that
 * serves nothing else.
 *
 * @param copy stores the value in the local, null without one
 */
record Route(Call made, Copy copy, Instruction use) {
  /** The way of what a call gives; empty when there is no such simple one. */
  static Optional<Route> of(Call made, Analyses analyses) {
    if (made.def() == null) {
      return Optional.empty();
    }
    return only(analyses, analyses.chains().definition(made))
        .flatMap(
            use ->
                use instanceof Copy copy && copy.def().kind() == Variable.Kind.LOCAL
                    ? only(analyses, analyses.chains().definition(copy))
                        .filter(last -> serves(copy, last, analyses))
                        .map(last -> new Route(made, copy, last))
                    : Optional.of(new Route(made, null, use)));
  }

  private static Optional<Instruction> only(Analyses analyses, Definition definition) {
    List<UseSite> uses = analyses.chains().uses(definition);
    return uses.size() == 1 ? Optional.of(uses.get(0).instruction()) : Optional.empty();
  }

  /** Whether a local is there for this one use, right after it in the same block. */
  private static boolean serves(Copy copy, Instruction use, Analyses analyses) {
    if (analyses.chains().block(copy) != analyses.chains().block(use)) {
      return false;
    }
    for (Block block : analyses.body().blocks()) {
      for (Instruction each : block.instructions()) {
        if (!each.equals(copy)
            && !each.equals(use)
            && (copy.def().equals(each.def()) || each.uses().contains(copy.def()))) {
          return false;
        }
      }
    }
    return use.uses().stream().filter(copy.def()::equals).count() == 1;
  }

  /** What runs after the value is made and before it is used. */
  List<Instruction> between(Analyses analyses) {
    List<Instruction> all =
        analyses.body().blocks().get(analyses.chains().block(use)).instructions();
    int from = indexOf(all, made);
    return from < 0
        ? List.of()
        : all.subList(from + 1, indexOf(all, use)).stream()
            .filter(each -> !each.equals(copy))
            .toList();
  }

  /** By identity: two steps may look the same. */
  private static int indexOf(List<Instruction> all, Instruction one) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) == one) {
        return i;
      }
    }
    return -1;
  }

  /** The declaration of the local, which goes; empty when it cannot be taken out. */
  Optional<Span> declaration(SourceCode code) {
    Span name = copy.def().declaration();
    return name.exists()
            && code.tokens().from(name.end()) + 1 == code.tokens().from(made.span().start())
        ? code.declaration(name, made.span()).map(each -> code.wholeLines(each.span()))
        : Optional.empty();
  }
}
