package io.github.heaplint.engine.dataflow;

import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.Iterate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Everything that may stand for one value: the def-use chains that start at its birth, joined
 * through copies (Muchnick, "Advanced Compiler Design and Implementation", 16.3.3, followed forward
 * only, so that other values that share a variable stay out).
 *
 * @param birth where the value is made
 * @param definitions every definition that may hold it, the birth first
 * @param uses what is done with it, copies left out
 */
public record Web(Definition birth, Set<Definition> definitions, List<UseSite> uses) {
  /** Keeps the order of both. */
  public Web {
    definitions = Collections.unmodifiableSet(new LinkedHashSet<>(definitions));
    uses = List.copyOf(uses);
  }

  /** Follows copies, casts, and the hidden iterator of a for-each, which holds its source. */
  public static Web of(Definition birth, DefUseChains chains) {
    return of(birth, chains, site -> false);
  }

  /**
   * Follows more than copies.
   *
   * @param standsFor whether what a use defines stands for the value too: a view, a wrapper
   */
  public static Web of(Definition birth, DefUseChains chains, Predicate<UseSite> standsFor) {
    Set<Definition> definitions = new LinkedHashSet<>(List.of(birth));
    List<UseSite> uses = new ArrayList<>();
    Deque<Definition> pending = new ArrayDeque<>(definitions);
    while (!pending.isEmpty()) {
      for (UseSite site : chains.uses(pending.pop())) {
        Definition copy = chains.definition(site.instruction());
        if (copy != null && (copies(site.instruction()) || standsFor.test(site))) {
          if (definitions.add(copy)) {
            pending.add(copy);
          }
        } else if (!uses.contains(site)) {
          uses.add(site);
        }
      }
    }
    return new Web(birth, definitions, uses);
  }

  private static boolean copies(Instruction instruction) {
    return instruction instanceof Copy
        || instruction instanceof Cast
        || instruction instanceof Iterate;
  }
}
