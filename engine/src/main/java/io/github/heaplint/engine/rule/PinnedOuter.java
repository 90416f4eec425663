package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.dataflow.Web;
import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Instruction.FieldLoad;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.source.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Code, or an object of an inner class, that is kept for good in a static field or in what one
 * holds, and with it the object around it, whose large field it does not read.
 *
 * <p>Only what does use the object around it is told of: newer compilers leave out a reference that
 * nobody reads.
 *
 * @param made makes what is kept
 * @param field the large field that is held with the object
 * @param holds what that holds
 */
record PinnedOuter(Instruction made, HeldField field, String holds) {

  /** What is kept of the objects that a body belongs to. */
  static List<PinnedOuter> in(Facts facts, BodyFacts in, LargeValues large) {
    List<PinnedOuter> found = new ArrayList<>();
    Optional<Declaration> outer =
        facts.unit().declarations().stream()
            .filter(each -> each.name().equals(in.body().owner()))
            .findFirst();
    if (outer.isPresent() && !in.body().modifiers().contains("static")) {
      instructions(in.body())
          .filter(at -> at.def() != null && keptForGood(in, at))
          .forEach(
              at -> {
                List<Body> inner = inner(facts, outer.get(), at);
                if (!inner.isEmpty()) {
                  pinned(facts, outer.get(), inner, large)
                      .map(each -> new PinnedOuter(at, each.field(), each.holds()))
                      .ifPresent(found::add);
                }
              });
    }
    return found;
  }

  private record Pinned(HeldField field, String holds) {}

  private static Stream<Instruction> instructions(Body body) {
    return body.blocks().stream().flatMap(block -> block.instructions().stream());
  }

  /** The code of what is made, when it holds the object around it; empty when it does not. */
  private static List<Body> inner(Facts facts, Declaration outer, Instruction at) {
    if (at instanceof Closure closure) {
      boolean holds =
          closure.captures().stream().anyMatch(each -> each.kind() == Variable.Kind.THIS);
      return holds ? closure.bodies() : List.of();
    }
    if (!(at instanceof Call call) || !call.callee().constructor()) {
      return List.of();
    }
    String name = call.callee().owner().name();
    boolean nested =
        facts.unit().declarations().stream()
            .filter(each -> each.name().equals(name) && each.kind().equals("class"))
            .anyMatch(
                each ->
                    !each.modifiers().contains("static")
                        && name.equals(outer.name() + "." + each.simpleName()));
    return nested
        ? facts.bodies().stream()
            .map(BodyFacts::body)
            .filter(each -> each.owner().equals(name))
            .toList()
        : List.of();
  }

  /** It is stored in a static field, or added to what one holds. */
  private static boolean keptForGood(BodyFacts in, Instruction at) {
    Definition made = in.analyses().chains().definition(at);
    return made != null
        && Web.of(made, in.analyses().chains()).uses().stream()
            .anyMatch(site -> keepsForGood(in, site));
  }

  private static boolean keepsForGood(BodyFacts in, UseSite site) {
    if (site.instruction() instanceof FieldStore store) {
      return store.receiver() == null && store.field().isStatic();
    }
    return site.instruction() instanceof Call call
        && call.receiver() != null
        && call.arguments().contains(site.variable())
        && in.effects().of(call).stream()
            .anyMatch(
                effect ->
                    effect instanceof Effect.Alters alters
                        && alters.operand().isReceiver()
                        && alters.change() == Effect.Alters.Change.GROWS)
        && new Origins(in.analyses()).of(call, call.receiver()) instanceof FieldLoad load
        && load.receiver() == null
        && load.field().isStatic();
  }

  /** A large field of the object around, that stays and that the code has nothing to do with. */
  private static Optional<Pinned> pinned(
      Facts facts, Declaration outer, List<Body> inner, LargeValues large) {
    boolean uses = false;
    for (Body body : inner) {
      for (Instruction at : instructions(body).toList()) {
        if (at instanceof Call call && call.callee().owner().is(outer.name())) {
          return Optional.empty();
        }
        boolean load = at instanceof FieldLoad read && read.field().owner().is(outer.name());
        boolean escapes =
            !load
                && !(at instanceof FieldStore store && !isOuter(store.value(), outer))
                && at.uses().stream().anyMatch(each -> isOuter(each, outer));
        if (escapes) {
          return Optional.empty();
        }
        uses |= at instanceof FieldLoad used && load && !used.field().isStatic();
      }
    }
    return uses
        ? facts.classes().fields().stream()
            .filter(each -> each.owner().equals(outer) && !each.isStatic())
            .filter(each -> inner.stream().noneMatch(body -> reads(body, each)))
            .filter(each -> each.uses().stream().noneMatch(use -> use.releases() && !use.initial()))
            .flatMap(each -> holds(facts, each, large).map(what -> new Pinned(each, what)).stream())
            .findFirst()
        : Optional.empty();
  }

  private static boolean isOuter(Variable used, Declaration outer) {
    return used.type().is(outer.name()) && used.name().endsWith("this");
  }

  private static boolean reads(Body body, HeldField field) {
    return instructions(body)
        .anyMatch(
            at ->
                at instanceof FieldLoad load
                    && load.field().name().equals(field.name())
                    && load.field().owner().is(field.owner().name()));
  }

  /** What a field is given that is known to be large. */
  private static Optional<String> holds(Facts facts, HeldField field, LargeValues large) {
    return field.uses().stream()
        .filter(use -> use.kind() == Kind.ASSIGN || use.kind() == Kind.TAKE)
        .flatMap(use -> holds(facts, use, large).stream())
        .findFirst();
  }

  private static Optional<String> holds(Facts facts, FieldUse use, LargeValues large) {
    Code code = use.in();
    return facts.bodies().stream()
        .filter(each -> each.isOf(code.body()))
        .flatMap(in -> large.of(in).stream())
        .filter(value -> value.birth() != null)
        .filter(
            value ->
                Set.copyOf(
                        Web.of(value.birth(), code.analyses().chains()).uses().stream()
                            .map(UseSite::instruction)
                            .toList())
                    .contains(use.at()))
        .map(LargeValue::holds)
        .findFirst();
  }

  Finding finding() {
    String outer = field.owner().simpleName();
    return new Finding(
        PinnedCapture.NAME,
        Severity.NOTE,
        made.span(),
        "what is kept for good here holds the "
            + outer
            + " around it, and with it "
            + field.name()
            + " ("
            + holds
            + "), which it does not read",
        "a static class or code that is handed what it needs",
        true,
        List.of());
  }
}
