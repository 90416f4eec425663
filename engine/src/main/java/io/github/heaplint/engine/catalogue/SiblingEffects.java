package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.catalogue.Siblings.Sibling;
import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.effect.AddedEffects;
import io.github.heaplint.engine.effect.CallEffects;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.Operand;
import io.github.heaplint.engine.effect.Rewrite;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction.Call;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Adds to what is known of calls the project's own queries of whole tables: a method that gives all
 * there is, on a type that has also thought of counting or paging it, or, on trial, on one that is
 * named for a store.
 */
public final class SiblingEffects extends AddedEffects {
  /** Nobody has thought of less than everything yet. */
  private static final Effect STORE =
      new Effect.Materialises(
          "EagerQuery",
          "elements",
          "everything there is",
          "the number of elements",
          Operand.receiver(),
          "a query of its own for the number, or for the first",
          Set.of(Consumption.SIZE_ONLY, Consumption.FIRST_ONLY),
          List.of(),
          List.of(),
          List.of(),
          true,
          true);

  private final Siblings siblings;

  /** Asks {@code known} first. */
  public SiblingEffects(CallEffects known, Siblings siblings) {
    super(known);
    this.siblings = siblings;
  }

  @Override
  protected List<Effect> added(Call call) {
    if (siblings.wholeTable(call.callee()).isEmpty()) {
      return siblings.wholeStore(call.callee()) ? List.of(STORE) : List.of();
    }
    // What can be passed over as well as collected may be in memory already: a registry, a cache.
    List<Sibling> found =
        siblings.of(call.callee()).stream()
            .filter(each -> each.kind() != Siblings.Kind.CURSOR)
            .toList();
    // Who can only tell whether there is any might still need the number.
    if (found.stream().anyMatch(each -> each.kind() != Siblings.Kind.EXISTS)) {
      return List.of(materialises(call.callee(), found));
    }
    return siblings.wholeStore(call.callee()) ? List.of(STORE) : List.of();
  }

  private static Effect materialises(Callee callee, List<Sibling> siblings) {
    Set<Consumption> serves = EnumSet.noneOf(Consumption.class);
    Set<String> better = new LinkedHashSet<>();
    List<Rewrite> rewrites = new ArrayList<>();
    String owner = callee.owner().name().substring(callee.owner().name().lastIndexOf('.') + 1);
    for (Sibling each : siblings) {
      if (each.kind() == Siblings.Kind.EXISTS) {
        better.add(owner + "." + each.method() + "() for whether there is any");
        rewrites.add(0, asking(each));
      } else if (each.kind() == Siblings.Kind.COUNT) {
        better.add(owner + "." + each.method() + "() for the number");
        if (each.result().primitive()) {
          rewrites.add(counting(each));
        }
        serves.add(Consumption.SIZE_ONLY);
      } else {
        better.add(owner + "." + each.method() + "(…) page by page");
        serves.addAll(Set.of(Consumption.FIRST_ONLY, Consumption.FOLDED, Consumption.SINGLE_PASS));
      }
    }
    return new Effect.Materialises(
        "EagerQuery",
        "elements",
        "everything there is",
        "the number of elements",
        Operand.receiver(),
        String.join(", ", better),
        serves,
        List.of(),
        rewrites,
        List.of(),
        false,
        false);
  }

  private static Rewrite asking(Sibling sibling) {
    return new Rewrite(
        Rewrite.Shape.EXISTS,
        "",
        "",
        "{receiver}." + sibling.method() + "()",
        "whether there is any is asked for by itself, and nothing is loaded any more");
  }

  private static Rewrite counting(Sibling sibling) {
    String cast = sibling.result().is("int") ? "" : "(int) ";
    return new Rewrite(
        Rewrite.Shape.COUNT,
        "",
        "",
        cast + "{receiver}." + sibling.method() + "()",
        "the number is asked for by itself, and nothing is loaded any more");
  }
}
