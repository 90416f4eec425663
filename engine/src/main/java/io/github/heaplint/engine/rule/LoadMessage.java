package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.consumption.Usage;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction.Call;
import java.util.Optional;

/** Says of a load what is held, in proportion to what, and what its consumer needs of it. */
final class LoadMessage {
  private LoadMessage() {}

  static String of(Load load) {
    Effect.Materialises what = load.what();
    return (load.call().callee().result().primitive() ? "an array as long as " : "")
        + name(load.call().callee())
        + " holds "
        + what.holds()
        + " at once (memory grows with "
        + what.proportion()
        + "), but "
        + need(load.usage().consumption(), what.content());
  }

  /** As {@link #of} for what seems to come piece by piece. */
  static String fetched(Load load) {
    Effect.Materialises what = load.what();
    return name(load.call().callee())
        + " seems to give "
        + what.content()
        + " piece by piece but holds "
        + what.holds()
        + " (memory grows with "
        + what.proportion()
        + ")";
  }

  static String suggestion(Load load) {
    return taker(load)
        .map(taker -> "the source as a stream, which " + name(taker) + " takes as well")
        .orElse(load.what().chunked());
  }

  /** The project's own method that takes the bytes and would take a stream in their place. */
  static Optional<Callee> taker(Load load) {
    return load.usage().uses(Consumption.SINGLE_PASS).stream()
        .map(Usage.Use::at)
        .filter(
            at ->
                at instanceof Call call
                    && load.in().effects().of(call).isEmpty()
                    && !load.in().taking().of(call).isEmpty())
        .map(at -> ((Call) at).callee())
        .findFirst();
  }

  private static String name(Callee callee) {
    String owner = callee.owner().name();
    String simple = owner.substring(owner.lastIndexOf('.') + 1);
    return callee.constructor() ? "new " + simple : simple + "." + callee.name();
  }

  private static String need(Consumption consumption, String content) {
    boolean plural = content.endsWith("s");
    String are = plural ? "are" : "is";
    String the = "the " + content + " ";
    return switch (consumption) {
      case VOID -> the + are + " never looked at";
      case SIZE_ONLY ->
          plural
              ? "only the number of " + content + " is asked for"
              : "only its length is asked for";
      case FIRST_ONLY ->
          plural
              ? "only the first of the " + content + " is looked at"
              : "only the beginning of the " + content + " is looked at";
      case FOLDED -> the + are + " reduced in one pass";
      case SUNK -> the + are + " only copied, hashed or written out";
      case SINGLE_PASS -> the + are + " passed over once";
      case MULTI_PASS, RANDOM_ACCESS, ESCAPING ->
          throw new IllegalArgumentException(consumption + " needs the whole");
    };
  }
}
