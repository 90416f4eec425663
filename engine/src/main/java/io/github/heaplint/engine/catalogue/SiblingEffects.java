package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.catalogue.Siblings.Sibling;
import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.effect.CallEffects;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.Operand;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Type;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Adds to what is known of calls the project's own queries of whole tables: a method that gives all
 * there is, on a type that has also thought of counting or paging it.
 */
public final class SiblingEffects implements CallEffects {
  private final CallEffects known;
  private final Siblings siblings;

  /** Asks {@code known} first. */
  public SiblingEffects(CallEffects known, Siblings siblings) {
    this.known = known;
    this.siblings = siblings;
  }

  @Override
  public List<Effect> of(Call call) {
    List<Effect> effects = known.of(call);
    if (!effects.isEmpty() || siblings.wholeTable(call.callee()).isEmpty()) {
      return effects;
    }
    // What can be passed over as well as collected may be in memory already: a registry, a cache.
    List<Sibling> found =
        siblings.of(call.callee()).stream()
            .filter(each -> each.kind() != Siblings.Kind.CURSOR)
            .toList();
    return found.isEmpty() ? effects : List.of(materialises(call.callee(), found));
  }

  @Override
  public boolean oneShot(Type type) {
    return known.oneShot(type);
  }

  @Override
  public boolean location(Type type) {
    return known.location(type);
  }

  @Override
  public boolean scalar(Type type) {
    return known.scalar(type);
  }

  @Override
  public boolean outlet(Type type) {
    return known.outlet(type);
  }

  private static Effect materialises(Callee callee, List<Sibling> siblings) {
    Set<Consumption> serves = EnumSet.noneOf(Consumption.class);
    Set<String> better = new LinkedHashSet<>();
    String owner = callee.owner().name().substring(callee.owner().name().lastIndexOf('.') + 1);
    for (Sibling each : siblings) {
      if (each.kind() == Siblings.Kind.COUNT) {
        better.add(owner + "." + each.method() + "() for the number");
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
        List.of(),
        List.of(),
        false,
        false);
  }
}
