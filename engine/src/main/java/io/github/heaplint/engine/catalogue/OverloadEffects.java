package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.effect.AddedEffects;
import io.github.heaplint.engine.effect.CallEffects;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.Operand;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration.Method;
import io.github.heaplint.engine.source.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Adds to what is known of calls the project's own methods that take bytes or a stream: whoever
 * hands {@code store(name, bytes)} an array could as well hand {@code store(name, stream)} a
 * stream, which is passed over once.
 */
public final class OverloadEffects extends AddedEffects {
  private final Siblings siblings;
  private final Types types;
  private final String caller;

  /**
   * Asks {@code known} first.
   *
   * @param caller the class that calls: the overloads of one class are made of each other
   */
  public OverloadEffects(CallEffects known, Siblings siblings, Types types, String caller) {
    super(known);
    this.siblings = siblings;
    this.types = types;
    this.caller = caller;
  }

  @Override
  protected List<Effect> added(Call call) {
    Callee callee = call.callee();
    List<Effect> found = new ArrayList<>();
    if (callee.settled()
        && !callee.constructor()
        && callee.arguments().stream().anyMatch(this::bytes)) {
      List<Method> overloads = siblings.overloads(callee);
      if (!ownedByCaller(callee)) {
        for (int i = 0; i < callee.arity(); i++) {
          if (bytes(callee.arguments().get(i)) && alsoTakesStream(callee, overloads, i)) {
            found.add(new Effect.Traverses(Operand.argument(i), Consumption.SINGLE_PASS));
          }
        }
      }
    }
    return found;
  }

  private boolean ownedByCaller(Callee callee) {
    return types.isSubtype(caller, callee.owner().name())
        || types.isSubtype(callee.owner().name(), caller);
  }

  private boolean bytes(Type type) {
    return type.dimensions() == 1 && type.name().equals("byte");
  }

  private boolean alsoTakesStream(Callee callee, List<Method> overloads, int position) {
    return overloads.stream()
        .filter(taken -> fits(callee, taken) && bytes(type(taken, position)))
        .anyMatch(
            taken ->
                overloads.stream()
                    .anyMatch(
                        other -> oneShot(type(other, position)) && alike(taken, other, position)));
  }

  private static boolean fits(Callee callee, Method method) {
    return method.parameters().size() == callee.arity();
  }

  /** The other method takes the same apart from the position, and perhaps how much it is given. */
  private static boolean alike(Method taken, Method other, int position) {
    int common = taken.parameters().size();
    return IntStream.range(0, common)
            .filter(i -> i != position)
            .allMatch(i -> type(taken, i).equals(type(other, i)))
        && other.parameters().stream().skip(common).allMatch(each -> each.type().primitive());
  }

  private static Type type(Method method, int position) {
    return position < method.parameters().size()
        ? method.parameters().get(position).type()
        : Type.UNKNOWN;
  }
}
