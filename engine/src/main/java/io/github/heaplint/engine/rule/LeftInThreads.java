package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Lifecycles;
import io.github.heaplint.engine.catalogue.Trait;
import io.github.heaplint.engine.dataflow.DefUseChains;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.Web;
import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Constant;
import io.github.heaplint.engine.ir.Literal;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import java.util.List;
import java.util.Optional;

/**
 * A thread-local of each object, not of the class: what a thread has been given stays with the
 * thread when the object is gone, until the thread's table is tidied up by chance.
 */
final class LeftInThreads {
  private final Facts facts;

  LeftInThreads(Facts facts) {
    this.facts = facts;
  }

  /** Where threads are given something that nothing of the file ever takes out again. */
  Optional<FieldUse> of(HeldField field) {
    return leaves(field)
        ? field.uses().stream().filter(use -> use.at() instanceof Call).findFirst()
        : Optional.empty();
  }

  private boolean leaves(HeldField field) {
    List<FieldUse> uses = field.uses();
    return facts.catalogue().lifecycles().threadLocal(field.declared().type())
        && !field.isStatic()
        && !field.declared().modifiers().contains("public")
        && !Containers.longLived(facts, field)
        && !small(field)
        && !endsWithItsThreads(field)
        && uses.stream().anyMatch(use -> use.at() instanceof Call)
        && uses.stream()
            .noneMatch(
                use ->
                    use.kind() == Kind.TAKE
                        || use.kind() == Kind.RETURN
                        || use.kind() == Kind.ESCAPE
                        || takesOut(use));
  }

  /** Objects of the class come to an end, or get a new thread-local while they live. */
  boolean often(HeldField field) {
    Lifecycles lifecycles = facts.catalogue().lifecycles();
    List<Code> members = facts.classes().members(field.owner());
    return field.uses().stream()
            .anyMatch(
                use -> !use.initial() && (use.kind() == Kind.RENEW || use.kind() == Kind.ASSIGN))
        || members.stream()
            .filter(each -> each.body().kind() == Body.Kind.METHOD)
            .anyMatch(
                each ->
                    lifecycles.ends(each.body().name()) && !lifecycles.resets(each.body().name()));
  }

  /** The object has threads of its own, or is started or shut down and so there once. */
  private boolean endsWithItsThreads(HeldField field) {
    boolean own =
        field.owner().fields().stream()
            .anyMatch(each -> facts.catalogue().is(Trait.THREADS, each.type(), facts.types()));
    return own
        || facts.classes().members(field.owner()).stream()
            .map(each -> each.body().name())
            .anyMatch(
                each ->
                    facts.catalogue().lifecycles().endsForGood(each)
                        || facts.catalogue().lifecycles().startsOnce(each));
  }

  private boolean small(HeldField field) {
    Type held = field.declared().type().argument(0);
    return facts.catalogue().is(Trait.SCALAR, held, facts.types())
        || facts.catalogue().is(Trait.WEAK, held, facts.types())
        || Containers.few(facts, held);
  }

  private static boolean takesOut(FieldUse use) {
    return use.at() instanceof Call call
        && (emptied(use, call)
            || use.in().effects().of(call).stream().anyMatch(Effect.Releases.class::isInstance)
            || call.arguments().stream().anyMatch(each -> isBefore(use, call, each)));
  }

  /** What a thread has been given is made smaller again, so that an empty container stays. */
  private static boolean emptied(FieldUse use, Call given) {
    DefUseChains chains = use.in().analyses().chains();
    Definition value = chains.definition(given);
    return value != null
        && Web.of(value, chains).uses().stream()
            .anyMatch(
                site ->
                    site.instruction() instanceof Call at
                        && site.variable().equals(at.receiver())
                        && use.in().effects().of(at).stream()
                            .anyMatch(
                                effect ->
                                    effect instanceof Effect.Alters alters
                                        && alters.operand().isReceiver()
                                        && alters.change() != Effect.Alters.Change.GROWS));
  }

  /** Nothing, or what the thread had before. */
  private static boolean isBefore(FieldUse use, Call call, Variable argument) {
    Instruction made = new Origins(use.in().analyses()).of(call, argument);
    return (made instanceof Constant constant && constant.value().kind() == Literal.Kind.NULL)
        || (made instanceof Call earlier
            && earlier.receiver() != null
            && earlier.arguments().isEmpty()
            && earlier.callee().owner().equals(call.callee().owner()));
  }
}
