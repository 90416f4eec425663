package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.dataflow.Web;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Branch;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Instruction.Iterate;
import io.github.heaplint.engine.ir.Instruction.Operation;
import io.github.heaplint.engine.ir.Instruction.Return;
import io.github.heaplint.engine.ir.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A view that shows a small part of a large value, and is kept when the value itself is not: it
 * holds all of it.
 *
 * @param whole what is held
 * @param call makes the view
 * @param what what it shows of it
 */
record PinnedView(LargeValue whole, Call call, Effect.Views what) {
  /** Numbers up to this say that a part is small. */
  private static final long SMALL_PART = 1_000;

  /** The views of a body that are kept. */
  static List<PinnedView> in(BodyFacts in, LargeValues large) {
    List<PinnedView> found = new ArrayList<>();
    List<LargeValue> values = null;
    for (Block block : in.body().blocks()) {
      for (Instruction each : block.instructions()) {
        if (each instanceof Call call && call.def() != null) {
          for (Effect effect : in.effects().of(call)) {
            if (effect instanceof Effect.Views what && what.partial() && isSmall(in, call, large)) {
              values = values == null ? large.of(in) : values;
              values.stream()
                  .map(value -> new PinnedView(value, call, what))
                  .filter(view -> view.isKept(in) && view.isAllThatIs(in))
                  .findFirst()
                  .ifPresent(found::add);
            }
          }
        }
      }
    }
    return found;
  }

  /** Whether the numbers that say which part is shown, if any do, are small in every run. */
  private static boolean isSmall(BodyFacts in, Call call, LargeValues large) {
    for (Variable each : call.arguments()) {
      if (each.type().primitive()) {
        OptionalLong number = large.number(in, call, each);
        if (number.isEmpty() || number.getAsLong() > SMALL_PART) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether the view is returned to other files, or stored in a field. */
  private boolean isKept(BodyFacts in) {
    Definition made = in.analyses().chains().definition(call);
    return Web.of(made, in.analyses().chains()).uses().stream()
        .anyMatch(
            site ->
                (site.instruction() instanceof Return && !in.body().modifiers().contains("private"))
                    || (site.instruction() instanceof FieldStore store
                        && site.variable().equals(store.value())));
  }

  /** Whether the value was made here, and nothing but the view holds it once the body is left. */
  private boolean isAllThatIs(BodyFacts in) {
    if (whole.at() == null || whole.birth() == null) {
      return false;
    }
    Web holders = in.aliases().holders(whole.birth());
    return holders.uses().stream().anyMatch(site -> site.instruction() == call)
        && holders.uses().stream().allMatch(site -> site.instruction() == call || lets(in, site));
  }

  /** Whether a use leaves nothing behind that holds the value. */
  private static boolean lets(BodyFacts in, UseSite site) {
    Instruction at = site.instruction();
    if (at instanceof Call other) {
      return in.effects().of(other).stream()
          .anyMatch(
              effect ->
                  effect instanceof Effect.Traverses
                      || effect instanceof Effect.Borrows
                      || effect instanceof Effect.Sinks
                      || effect instanceof Effect.PassesThrough
                      || effect instanceof Effect.TakesElements);
    }
    return at instanceof Copy
        || at instanceof Cast
        || at instanceof Iterate
        || at instanceof Branch
        || at instanceof Operation;
  }

  Finding finding(Facts facts) {
    String name = call.callee().name();
    return new Finding(
        PinnedCapture.NAME,
        Severity.NOTE,
        call.span(),
        "what "
            + name
            + " gives here shows "
            + what.shows()
            + " and holds all of it ("
            + whole.holds()
            + ") as long as it is kept itself",
        what.copy().isEmpty()
            ? "keep a copy of what is needed"
            : "keep a copy: " + what.copy().replaceAll("[a-z]+\\.", "").replace("{view}", "…"),
        true,
        facts.rewrites().copied(call, what.copy()));
  }
}
