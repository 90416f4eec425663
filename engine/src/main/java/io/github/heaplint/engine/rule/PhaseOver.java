package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.effect.ClassFacts;
import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.FieldLiveness;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.source.Declaration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A large value in a field whose last phase is over while the method that was last to need it loads
 * another one, or waits.
 */
final class PhaseOver {
  private final Facts facts;
  private final LargeValues large;
  private final RunsOnce once;

  PhaseOver(Facts facts) {
    this.facts = facts;
    this.large = new LargeValues(facts);
    this.once = new RunsOnce(facts);
  }

  /**
   * What is held for nothing.
   *
   * @param last a use of it before that
   * @param during what loads the other value, or waits
   * @param next what that brings, null if it waits
   */
  record Phase(HeldField field, FieldUse last, Instruction during, LargeValue next) {}

  /** The phase of each field of a class that is over so early. */
  List<Phase> of(Declaration owner, List<HeldField> fields) {
    List<HeldField> candidates =
        fields.stream()
            .filter(each -> !each.isStatic() && each.confined())
            .filter(each -> !Containers.readUnseen(facts, each))
            .filter(each -> each.uses().stream().allMatch(PhaseOver::seen))
            .filter(this::holdsLarge)
            .toList();
    if (candidates.isEmpty()) {
      return List.of();
    }
    ClassFacts classes = facts.classes();
    List<Code> members = classes.members(owner);
    FieldLiveness liveness = new FieldLiveness(classes, members, candidates);
    return candidates.stream().flatMap(each -> of(each, members, liveness).stream()).toList();
  }

  /** Nobody else can get at it, nor code that is kept. */
  private static boolean seen(FieldUse use) {
    return use.own()
        && !use.in().isClosure()
        && use.kind() != Kind.RETURN
        && use.kind() != Kind.ESCAPE
        && use.kind() != Kind.TAKE;
  }

  /**
   * Whether something large is put in it, and nothing that is not, but for what it has at first.
   */
  private boolean holdsLarge(HeldField field) {
    List<FieldUse> stored =
        field.uses().stream()
            .filter(each -> each.at() instanceof FieldStore && each.kind() != Kind.NULL)
            .filter(each -> each.kind() != Kind.RENEW || !each.initial())
            .toList();
    return !stored.isEmpty() && stored.stream().allMatch(this::storesLarge);
  }

  private boolean storesLarge(FieldUse use) {
    BodyFacts in = facts(use.in());
    FieldStore store = (FieldStore) use.at();
    return large.of(in).stream()
        .filter(value -> value.at() != null && value.birth() != null)
        .anyMatch(
            value ->
                in.aliases().holders(value.birth()).uses().stream()
                    .anyMatch(
                        site ->
                            site.instruction() == store && site.variable().equals(store.value())));
  }

  private BodyFacts facts(Code code) {
    return facts.bodies().stream().filter(each -> each.isOf(code.body())).findFirst().orElseThrow();
  }

  private Optional<Phase> of(HeldField field, List<Code> members, FieldLiveness liveness) {
    return members.stream()
        .filter(facts.classes()::entry)
        .flatMap(member -> in(member, field, liveness).stream())
        .findFirst();
  }

  private Optional<Phase> in(Code member, HeldField field, FieldLiveness liveness) {
    BodyFacts in = facts(member);
    Set<Code> extent = facts.classes().extent(member);
    boolean lets =
        field.uses().stream()
            .anyMatch(use -> use.kind() == Kind.NULL && extent.contains(use.member()));
    if (lets) {
      return Optional.empty();
    }
    return member.body().blocks().stream()
        .map(Block::instructions)
        .flatMap(List::stream)
        .filter(at -> heavy(in, at) && !stored(member, field, at))
        .sorted(Comparator.comparingInt(at -> at.span().start()))
        .filter(at -> !liveness.liveBefore(member, at, !once.by(in), field))
        .flatMap(
            at ->
                last(member, field, at)
                    .map(use -> new Phase(field, use, at, large.loadedBy(in, at).orElse(null)))
                    .stream())
        .findFirst();
  }

  private boolean heavy(BodyFacts in, Instruction at) {
    return large.loadedBy(in, at).isPresent()
        || (at instanceof Call call
            && in.effects().of(call).stream().anyMatch(Effect.Blocks.class::isInstance));
  }

  /** Whether what is loaded takes the field's place: others may read the old value meanwhile. */
  private boolean stored(Code member, HeldField field, Instruction at) {
    return field.uses().stream()
        .anyMatch(
            use ->
                use.member() == member
                    && use.at() instanceof FieldStore
                    && member.analyses().paths().reaches(at, use.at()));
  }

  /** The last use, by its place in the text, from which control comes to {@code at}. */
  private Optional<FieldUse> last(Code member, HeldField field, Instruction at) {
    return field.uses().stream()
        .filter(use -> use.in() == member && use.at().span().exists())
        .filter(use -> member.analyses().paths().reaches(use.at(), at))
        .max(Comparator.comparingInt(use -> use.at().span().start()));
  }
}
