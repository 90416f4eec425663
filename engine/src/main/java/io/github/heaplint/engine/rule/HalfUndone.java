package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Instruction.Return;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A method takes back what another does, {@code removeRule} and {@code addRule}, and leaves what
 * that one added to a container in there, as everybody else does.
 */
final class HalfUndone {
  private final Facts facts;
  private final List<Code> members;
  private Map<Code, List<Code>> undoers;

  HalfUndone(Facts facts, List<Code> members) {
    this.facts = facts;
    this.members = members;
  }

  /**
   * What is found.
   *
   * @param field the container
   * @param added where the container grows
   * @param doing the method that lets it grow
   * @param undoing the method that takes back all else
   */
  record Pair(HeldField field, FieldUse added, Code doing, Code undoing) {
    /** Whether it is emptied as a whole from time to time. */
    boolean emptied() {
      return field.uses().stream().anyMatch(use -> use.releases() && !use.initial());
    }
  }

  /** The pair of methods that lets {@code field} grow, if nothing at all makes it smaller. */
  Optional<Pair> of(HeldField field) {
    boolean text = facts.catalogue().lifecycles().buffer(field.declared().type());
    boolean grows = field.uses().stream().allMatch(this::keepsAll);
    if (!grows || text || !field.confined()) {
      return Optional.empty();
    }
    return field
        .uses(Kind.GROW)
        .filter(use -> !use.initial() && takesMore(use))
        .flatMap(use -> doers(use).stream().flatMap(each -> pair(field, use, each).stream()))
        .findFirst();
  }

  /**
   * Nothing makes it smaller, or it is only emptied when all is over. A view of it that is returned
   * could be used for that, but who registers by one method does not take out by a view.
   */
  private boolean keepsAll(FieldUse use) {
    return use.initial()
        || (use.releases() && facts.catalogue().lifecycles().ends(use.member().body().name()))
        || use.kind() == Kind.READ
        || use.kind() == Kind.GROW
        || (use.kind() == Kind.RETURN && ofView(use));
  }

  private static boolean ofView(FieldUse use) {
    return use.at() instanceof Return given
        && use.in().analyses().chains().definitions(given, given.value()).stream()
            .allMatch(made -> made.instruction() instanceof Call);
  }

  /** The methods that others call to have this done, and another to have it undone. */
  private List<Code> doers(FieldUse use) {
    return undoers().keySet().stream()
        .filter(
            each ->
                each == use.member()
                    || (use.member().body().modifiers().contains("private")
                        && facts.classes().extent(each).contains(use.member())))
        .toList();
  }

  /** By their names, the methods that take back what another does. */
  private Map<Code, List<Code>> undoers() {
    if (undoers == null) {
      undoers = new LinkedHashMap<>();
      List<Code> methods =
          members.stream()
              .filter(each -> each.body().kind() == Body.Kind.METHOD)
              .filter(each -> !each.body().parameters().isEmpty())
              .toList();
      for (Code doing : methods) {
        List<Code> undoing =
            methods.stream()
                .filter(each -> isStatic(each) == isStatic(doing))
                .filter(
                    each ->
                        facts
                            .catalogue()
                            .lifecycles()
                            .undoes(doing.body().name(), each.body().name()))
                .filter(HalfUndone::doesSomething)
                .filter(each -> !handsBack(each))
                .toList();
        if (!undoing.isEmpty()) {
          undoers.put(doing, undoing);
        }
      }
    }
    return undoers;
  }

  private Optional<Pair> pair(HeldField field, FieldUse use, Code doing) {
    return undoers().get(doing).stream()
        .filter(each -> !facts.classes().extent(each).contains(use.member()) && !gathers(each))
        .filter(each -> !emptiesElements(field, each))
        .filter(each -> !(looksUp(field, use) && reads(field, each)))
        .filter(each -> doing == use.member() || !readBy(field, use.member()))
        .map(each -> new Pair(field, use, doing, each))
        .findFirst();
  }

  /** It notes what is to be taken back, and takes nothing out itself. */
  private boolean gathers(Code undoing) {
    Set<Code> extent = facts.classes().extent(undoing);
    List<FieldUse> done =
        facts.classes().fields().stream()
            .flatMap(each -> each.uses().stream())
            .filter(use -> extent.contains(use.member()))
            .toList();
    return done.stream().anyMatch(use -> use.kind() == Kind.GROW)
        && done.stream().noneMatch(use -> use.kind() == Kind.SHRINK || use.releases());
  }

  /** What is added to a container in the container is taken out of that one. */
  private boolean emptiesElements(HeldField field, Code undoing) {
    return field.declared().type().arguments().stream()
            .anyMatch(each -> facts.catalogue().lifecycles().container(each, facts.types()))
        && reads(field, undoing);
  }

  /** It is asked for what is there before more is added: counters and locks by name. */
  private static boolean looksUp(HeldField field, FieldUse use) {
    return (use.at() instanceof Call call && givenCode(use, call)) || readBy(field, use.member());
  }

  /** A helper that looks before it adds is asked for something that it remembers. */
  private static boolean readBy(HeldField field, Code member) {
    return field.uses(Kind.READ).anyMatch(read -> read.member() == member);
  }

  private static boolean givenCode(FieldUse use, Call call) {
    return call.arguments().stream()
        .flatMap(each -> use.in().analyses().chains().definitions(call, each).stream())
        .anyMatch(made -> made.instruction() instanceof Closure);
  }

  private boolean reads(HeldField field, Code undoing) {
    Set<Code> extent = facts.classes().extent(undoing);
    return field.uses(Kind.READ).anyMatch(use -> extent.contains(use.member()));
  }

  private static boolean isStatic(Code code) {
    return code.body().modifiers().contains("static");
  }

  /** What a helper takes out and returns may be put elsewhere: it is a step of a move. */
  private static boolean handsBack(Code undoing) {
    return undoing.body().modifiers().contains("private")
        && undoing.body().blocks().stream()
            .flatMap(block -> block.instructions().stream())
            .anyMatch(at -> at instanceof Return back && !back.uses().isEmpty());
  }

  /** A method without a call or a store takes nothing back: it says that it cannot. */
  private static boolean doesSomething(Code undoing) {
    return undoing.body().blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .anyMatch(
            at ->
                at instanceof FieldStore
                    || (at instanceof Call call && !call.callee().constructor()));
  }

  /** What is added is not one of a few. */
  private boolean takesMore(FieldUse use) {
    return use.at() instanceof Call call
        && call.arguments().stream().noneMatch(each -> Containers.few(facts, each.type()));
  }
}
