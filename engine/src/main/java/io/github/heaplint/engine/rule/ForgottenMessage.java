package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.source.Declaration;
import java.util.List;

/** What is said of things that methods forget to let go of. */
final class ForgottenMessage {
  private final Facts facts;
  private final Declaration owner;

  /** Speaks of one class. */
  ForgottenMessage(Facts facts, Declaration owner) {
    this.facts = facts;
    this.owner = owner;
  }

  /** What is put in and not taken out when something is thrown. */
  Finding leftOnTheWay(HeldField field, LeftOnTheWay.Way way) {
    int line = facts.unit().source().line(way.removed().at().span().start());
    int work = facts.unit().source().line(way.work().span().start());
    return onTrial(
        way.added().at().span(),
        "what is put in "
            + field.name()
            + " here is taken out in line "
            + line
            + ", but not when line "
            + work
            + " throws: then it stays "
            + (field.isStatic() ? "for good" : "as long as the " + field.owner().simpleName()),
        "take it out in a finally block");
  }

  /** What one way of ending takes out, and the other does not. */
  Finding oneWay(HeldField field, OneWay.Way way) {
    String other = way.other().body().name() + "()";
    return onTrial(
        way.removed().at().span(),
        way.removed().member().body().name()
            + "() takes an entry out of "
            + field.name()
            + ", "
            + other
            + " does not: then it stays as long as the "
            + field.owner().simpleName()
            + " is reachable",
        "remove it in " + other);
  }

  /** What an ending method does not set to null. */
  Finding reference(Code end, ForgottenReference.Left left) {
    String method = end.body().name() + "()";
    return onTrial(
        left.set().at().span(),
        method
            + " sets "
            + left.sibling().name()
            + " to null but not "
            + left.forgotten().name()
            + ", which is set along with it: what it refers to stays as long as the "
            + left.forgotten().owner().simpleName()
            + " is reachable",
        left.forgotten().name() + " = null in " + method);
  }

  /** What a method that clears does not let go of. */
  Finding shown(ForgottenShown.Left left) {
    String clear = left.clear().body().name() + "()";
    return onTrial(
        left.kept().at().span(),
        "what "
            + left.kept().member().body().name()
            + "() keeps in "
            + left.field().name()
            + " stays there after "
            + clear
            + ", as long as the "
            + left.field().owner().simpleName()
            + " is reachable or the next one comes",
        left.field().name() + " = null in " + clear);
  }

  /** What one method adds and no method takes out; on trial where it is emptied as a whole. */
  Finding halfUndone(List<HalfUndone.Pair> found) {
    HalfUndone.Pair first = found.get(0);
    String undoing = first.undoing().body().name() + "()";
    String fields = ForgottenSibling.names(found.stream().map(HalfUndone.Pair::field).toList());
    boolean emptied = found.stream().allMatch(HalfUndone.Pair::emptied);
    return new Finding(
        ForgottenRelease.NAME,
        Severity.NOTE,
        first.added().at().span(),
        "what "
            + first.doing().body().name()
            + "() adds to "
            + fields
            + " stays there when "
            + undoing
            + " takes back the rest, as long as the "
            + owner.simpleName()
            + " is reachable",
        "remove it from " + fields + " in " + undoing,
        emptied,
        List.of());
  }

  /** On trial: a helper that is called from many places may yet run once. */
  Finding filledAnew(HeldField field, Refill.Filling found) {
    String method = found.added().in().body().name() + "()";
    String why =
        found.emptied() == null
            ? " is filled anew by every "
            : " is filled along with "
                + found.emptied().name()
                + ", but not emptied before, by every ";
    return new Finding(
        ForgottenRelease.NAME,
        Severity.NOTE,
        found.added().at().span(),
        field.name()
            + why
            + method
            + ": what it held before stays as long as the "
            + field.owner().simpleName()
            + " is reachable",
        field.name() + ".clear() before the loop",
        true,
        facts.rewrites().emptiedBefore(field, found.added(), facts.types(), facts.catalogue()));
  }

  /** What is told of an object that has come to its end. */
  Finding leftListening(LeftListening.Registration found) {
    return note(
        found.added().span(),
        found.added().callee().name()
            + " has something that lives as long as the program hold this "
            + owner.simpleName()
            + ", and nothing takes it out again, although "
            + found.end().body().name()
            + "() ends it",
        "take it out in " + found.end().body().name() + "()");
  }

  private static Finding note(Span at, String message, String better) {
    return new Finding(ForgottenRelease.NAME, Severity.NOTE, at, message, better, false, List.of());
  }

  /** Of a form that was met too rarely in real code to be told unasked. */
  private static Finding onTrial(Span at, String message, String better) {
    return new Finding(ForgottenRelease.NAME, Severity.NOTE, at, message, better, true, List.of());
  }
}
