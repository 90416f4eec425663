package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Variable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Work can end in two ways, {@code onCommit} and {@code onRollback}: one takes an entry out of a
 * container, the other has nothing to do with it, and nothing else takes it out.
 */
final class OneWay {
  private final Facts facts;
  private final List<Code> members;

  /**
   * Looks at one class.
   *
   * @param members its methods and constructors
   */
  OneWay(Facts facts, List<Code> members) {
    this.facts = facts;
    this.members = List.copyOf(members);
  }

  /**
   * What is found.
   *
   * @param removed where the entry is taken out
   * @param other the way on which it stays
   */
  record Way(FieldUse removed, Code other) {}

  /** The way on which entries of {@code field} stay. */
  Optional<Way> of(HeldField field) {
    List<FieldUse> out = field.uses(Kind.SHRINK).toList();
    boolean stays =
        field.confined() && field.grows() && field.only(Kind.SHRINK, Kind.READ, Kind.GROW);
    return !stays || !out.stream().allMatch(OneWay::takesParameter)
        ? Optional.empty()
        : out.stream().flatMap(use -> way(field, use)).findFirst();
  }

  private Stream<Way> way(HeldField field, FieldUse removed) {
    Code one = removed.member();
    return members.stream()
        .filter(each -> each.body().kind() == Body.Kind.METHOD && each != one)
        .filter(
            each ->
                facts.catalogue().lifecycles().alternatives(one.body().name(), each.body().name()))
        .filter(each -> sameSubject(one.body(), each.body()))
        .filter(each -> !touches(field, each))
        .filter(OneWay::calls)
        .limit(1)
        .map(each -> new Way(removed, each));
  }

  /** What is taken out is a parameter, or what a getter gives of one. */
  private static boolean takesParameter(FieldUse use) {
    return !use.in().isClosure()
        && use.at() instanceof Call call
        && call.arguments().size() == 1
        && fromParameter(use.in(), call, call.arguments().get(0));
  }

  private static boolean fromParameter(Code in, Instruction at, Variable used) {
    List<Definition> made = in.analyses().chains().definitions(at, used);
    if (made.size() == 1 && made.get(0).atEntry()) {
      return !in.body().parameters().isEmpty()
          && made.get(0).variable().equals(in.body().parameters().get(0));
    }
    return new Origins(in.analyses()).of(at, used) instanceof Call get
        && get.receiver() != null
        && get.arguments().isEmpty()
        && fromParameter(in, get, get.receiver());
  }

  private static boolean sameSubject(Body one, Body other) {
    return !other.parameters().isEmpty()
        && one.parameters().get(0).type().equals(other.parameters().get(0).type());
  }

  private boolean touches(HeldField field, Code other) {
    return field.uses().stream()
        .anyMatch(use -> facts.classes().extent(other).contains(use.member()));
  }

  private static boolean calls(Code other) {
    return other.body().blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .anyMatch(at -> at instanceof Call call && !call.callee().constructor());
  }
}
