package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.effect.AddedEffects;
import io.github.heaplint.engine.effect.CallEffects;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.Mark;
import io.github.heaplint.engine.effect.Operand;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Declaration.Method;
import io.github.heaplint.engine.source.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds to what is known of calls what users say of their own methods by annotations. */
public final class AnnotatedEffects extends AddedEffects {
  private static final String PACKAGE = "io.github.heaplint.annotations.";
  private static final String EAGER = PACKAGE + "Eager";
  private static final String RETAINS = PACKAGE + "Retains";
  private static final String BORROWS = PACKAGE + "Borrows";

  /** Files in which methods may be annotated as eager. */
  public static final Interest INTEREST = Interest.inFiles(Set.of(), Set.of("Eager"));

  private final Types types;

  /** Asks {@code known} first. */
  public AnnotatedEffects(CallEffects known, Types types) {
    super(known);
    this.types = types;
  }

  /** Whether users say of their type that its values hold a whole data set. */
  static boolean large(Type type, Types types) {
    return types
        .declaration(type.name())
        .filter(each -> Mark.LARGE.in(each.annotations()))
        .isPresent();
  }

  /** How code mentions the methods that users say are eager: {@code all(}. */
  public static Set<String> eagerCalls(List<Declaration> declarations) {
    return declarations.stream()
        .flatMap(each -> each.methods().stream())
        .filter(each -> each.annotations().contains(EAGER))
        .map(each -> each.name() + "(")
        .collect(Collectors.toSet());
  }

  @Override
  protected List<Effect> added(Call call) {
    return call.callee().settled() ? annotated(call.callee()) : List.of();
  }

  /** What every method says that the call may mean: overloads that disagree say nothing. */
  private List<Effect> annotated(Callee callee) {
    List<Effect> all = null;
    for (Method method : meant(callee)) {
      List<Effect> effects = effects(callee, method);
      if (all != null && !all.equals(effects)) {
        return List.of();
      }
      all = effects;
    }
    return all == null ? List.of() : all;
  }

  /** The methods of this name and arity, those of the class before those of its super types. */
  private List<Method> meant(Callee callee) {
    Deque<String> pending = new ArrayDeque<>(List.of(callee.owner().name()));
    Set<String> seen = new HashSet<>();
    while (!pending.isEmpty()) {
      String next = pending.poll();
      Declaration declared = seen.add(next) ? types.declaration(next).orElse(null) : null;
      if (declared != null) {
        List<Method> found =
            declared.methods().stream()
                .filter(each -> each.name().equals(callee.name()))
                .filter(each -> each.parameters().size() == callee.arity())
                .toList();
        if (!found.isEmpty()) {
          return found;
        }
        declared.supertypes().stream()
            .filter(Type::settled)
            .forEach(each -> pending.add(each.name()));
      }
    }
    return List.of();
  }

  private static List<Effect> effects(Callee callee, Method method) {
    List<Effect> effects = new ArrayList<>();
    if (method.annotations().contains(EAGER)) {
      effects.add(eager(callee));
    }
    if (Mark.BOUNDED.in(method.annotations())) {
      effects.add(new Effect.Origin(Effect.Origin.Kind.BOUNDED));
    }
    for (int i = 0; i < method.parameters().size(); i++) {
      List<String> annotations = method.parameters().get(i).annotations();
      if (annotations.contains(RETAINS)) {
        effects.add(new Effect.Retains(Operand.argument(i)));
      } else if (annotations.contains(BORROWS)) {
        effects.add(new Effect.Borrows(Operand.argument(i)));
      }
    }
    return effects;
  }

  private static Effect eager(Callee callee) {
    return new Effect.Materialises(
        "EagerRead",
        "elements",
        "everything that it gives",
        "the size of its source",
        callee.arity() == 0 ? Operand.receiver() : Operand.everyArgument(),
        "the method that its @Eager names as chunked",
        Set.of(
            Consumption.SIZE_ONLY,
            Consumption.FIRST_ONLY,
            Consumption.FOLDED,
            Consumption.SINGLE_PASS,
            Consumption.SUNK),
        List.of(),
        List.of(),
        List.of(),
        false,
        false);
  }
}
