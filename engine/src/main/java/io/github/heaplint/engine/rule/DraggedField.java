package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Interest;
import io.github.heaplint.engine.catalogue.Lifecycles;
import io.github.heaplint.engine.catalogue.Trait;
import io.github.heaplint.engine.dataflow.Paths;
import io.github.heaplint.engine.effect.ClassFacts;
import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.FieldLiveness;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.effect.Mark;
import io.github.heaplint.engine.effect.OnceGuard;
import io.github.heaplint.engine.fix.Fix;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A field that keeps what its object will not read again: what a value was lazily made from, what a
 * method works with and the next call overwrites, or what is large and over while more is loaded.
 */
public final class DraggedField implements Rule {
  /** Its name. */
  public static final String NAME = "DraggedField";

  /** What it finds. */
  public static final String SUMMARY = "A field keeps data that its object will never read again.";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return SUMMARY;
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public List<Interest> interests(Catalogue catalogue) {
    Set<String> raw = new HashSet<>(Set.of(":byte", ":char"));
    catalogue.simpleNames(Trait.THUNK).forEach(each -> raw.add(":" + each));
    return List.of(
        catalogue.filling(),
        catalogue.storedLoads(),
        Interest.inFiles(Set.of("private"), raw),
        Interest.inFiles(Set.of(), catalogue.simpleNames(Trait.THREAD_LOCAL)));
  }

  @Override
  public void check(Facts facts, Consumer<Finding> report) {
    PhaseOver phases = new PhaseOver(facts);
    ShortLives lives = new ShortLives(facts);
    for (Declaration owner : facts.unit().declarations()) {
      List<HeldField> all =
          facts.classes().fields().stream().filter(each -> each.owner().equals(owner)).toList();
      LeftInThreads threads = new LeftInThreads(facts);
      for (HeldField each : all) {
        threads
            .of(each)
            .map(use -> leftInThreads(facts, each, use, !threads.often(each)))
            .ifPresent(report);
      }
      List<HeldField> heavy =
          new ArrayList<>(all.stream().filter(each -> heavy(facts, each)).toList());
      if (!heavy.isEmpty() && !lives.has(owner)) {
        heavy.forEach(each -> source(facts, each, all).ifPresent(report));
        List<PhaseOver.Phase> over = phases.of(owner, heavy);
        over.forEach(each -> report.accept(phase(facts, each)));
        heavy.removeAll(over.stream().map(PhaseOver.Phase::field).toList());
        scratch(facts, owner, heavy, report);
      }
    }
  }

  private static Finding leftInThreads(
      Facts facts, HeldField field, FieldUse use, boolean nursery) {
    return finding(
        use.at().span(),
        "each "
            + field.owner().simpleName()
            + " has a thread-local "
            + field.name()
            + " of its own, from which nothing is removed: what it holds stays in every thread that came"
            + " by, though the "
            + field.owner().simpleName()
            + " may be gone",
        field.name() + ".remove() at the end, or a plain field",
        field,
        nursery,
        facts.rewrites().takenFromThread(field, facts.classes(), facts.types(), facts.catalogue()));
  }

  /** A value is held for nothing while another one is loaded. */
  private static Finding phase(Facts facts, PhaseOver.Phase over) {
    HeldField field = over.field();
    return finding(
        over.during().span(),
        field.name()
            + " of "
            + field.owner().simpleName()
            + " is not read again, and held while this "
            + (over.next() == null ? "waits" : "loads " + over.next().holds()),
        field.name() + " = null before, or a local variable of a method of its own",
        field,
        true,
        facts.rewrites().released(field, over.last(), over.during()));
  }

  private static boolean heavy(Facts facts, HeldField field) {
    Type type = field.declared().type();
    Lifecycles lifecycles = facts.catalogue().lifecycles();
    boolean marked = Mark.LARGE.in(field.declared().annotations());
    return field.confined()
        && (marked || field.declared().annotations().isEmpty())
        && field.owner().annotations().stream().noneMatch(lifecycles::exposes)
        && (marked
            || bytes(type)
            || lifecycles.container(type, facts.types())
            || lifecycles.thunk(type)
            || facts.catalogue().is(Trait.LARGE, type, facts.types()));
  }

  private static boolean bytes(Type type) {
    return type.dimensions() > 0 && (type.name().equals("byte") || type.name().equals("char"));
  }

  /** What a value was made from, kept beside the value. */
  private static Optional<Finding> source(Facts facts, HeldField field, List<HeldField> all) {
    if (!field.uses().stream().allMatch(use -> use.initial() || reads(use))) {
      return Optional.empty();
    }
    List<FieldUse> later = field.uses().stream().filter(use -> !use.initial()).toList();
    if (later.isEmpty() || field.uses().stream().noneMatch(DraggedField::given)) {
      return Optional.empty();
    }
    HeldField guard = null;
    for (FieldUse use : later) {
      Optional<HeldField> found =
          use.own() && !use.in().isClosure()
              ? new OnceGuard(use.in(), all).of(use.at())
              : Optional.empty();
      if (found.isEmpty() || (guard != null && !guard.name().equals(found.get().name()))) {
        return Optional.empty();
      }
      guard = found.get();
    }
    if (facts.catalogue().lifecycles().thunk(field.declared().type()) && !lazy(field.owner())) {
      return Optional.empty();
    }
    FieldUse last = later.get(later.size() - 1);
    return Optional.of(
        finding(
            last.at().span(),
            field.name()
                + " of "
                + field.owner().simpleName()
                + " is last read when "
                + guard.name()
                + " is set, and stays beside it as long as the "
                + field.owner().simpleName(),
            field.name() + " = null once " + guard.name() + " is set",
            field,
            true,
            facts.rewrites().releasedOnce(field, last, guard)));
  }

  /**
   * Whether a class is there to make one value of any type later. Code that any other class is
   * given is mostly held by who gave it, and small.
   */
  private static boolean lazy(Declaration owner) {
    return owner.fields().stream()
        .filter(each -> !each.modifiers().contains("final"))
        .anyMatch(each -> owner.typeParameters().contains(each.type().name()));
  }

  private static boolean given(FieldUse use) {
    return use.kind() == Kind.TAKE || use.kind() == Kind.ASSIGN;
  }

  private static boolean reads(FieldUse use) {
    return use.kind() == Kind.READ || use.kind() == Kind.ESCAPE || use.kind() == Kind.SHRINK;
  }

  /** What a method works with, left behind when it returns, and overwritten before it is read. */
  private static void scratch(
      Facts facts, Declaration owner, List<HeldField> heavy, Consumer<Finding> report) {
    ClassFacts classes = facts.classes();
    List<HeldField> candidates =
        heavy.stream()
            .filter(each -> !each.isStatic() && holdsData(facts, each.declared().type()))
            .filter(each -> !Containers.readUnseen(facts, each))
            .filter(each -> each.uses().stream().allMatch(use -> use.initial() || worksWith(use)))
            .filter(DraggedField::filledLater)
            .toList();
    if (candidates.isEmpty()) {
      return;
    }
    List<Code> members = classes.members(owner);
    FieldLiveness liveness = new FieldLiveness(classes, members, candidates);
    for (HeldField each : candidates) {
      boolean read =
          members.stream().anyMatch(member -> classes.entry(member) && liveness.live(member, each));
      boolean lets = each.uses().stream().anyMatch(use -> letsGo(use, each));
      if (!read && !lets) {
        Optional<FieldUse> filled =
            each.uses().stream()
                .filter(
                    use ->
                        !use.initial()
                            && (given(use) || use.kind() == Kind.GROW || use.kind() == Kind.RENEW))
                .findFirst();
        filled.ifPresent(
            use ->
                report.accept(
                    finding(
                        use.at().span(),
                        each.name()
                            + " of "
                            + owner.simpleName()
                            + " is overwritten before it is read again: what "
                            + use.member().body().name()
                            + "() leaves in it stays as long as the "
                            + owner.simpleName(),
                        "a local variable, or let go of it at the end",
                        each,
                        !Containers.longLived(facts, each) || each.has(Kind.SHRINK),
                        facts.rewrites().letGo(each, classes, facts.types(), facts.catalogue()))));
      }
    }
  }

  /** Whether somebody sees to it: sets the field to null, or empties it when it has been read. */
  private static boolean letsGo(FieldUse use, HeldField field) {
    if (use.initial() || use.kind() != Kind.EMPTY) {
      return !use.initial() && use.kind() == Kind.NULL;
    }
    Paths paths = use.in().analyses().paths();
    List<FieldUse> around =
        field.uses().stream()
            .filter(other -> other.in() == use.in() && other.at() != use.at())
            .toList();
    return around.stream().anyMatch(other -> reads(other) && paths.reaches(other.at(), use.at()))
        && around.stream().noneMatch(other -> paths.reaches(use.at(), other.at()));
  }

  /** Not code, and no buffer, which is kept to be filled again. */
  private static boolean holdsData(Facts facts, Type type) {
    Lifecycles lifecycles = facts.catalogue().lifecycles();
    return !lifecycles.thunk(type) && !lifecycles.buffer(type);
  }

  private static boolean worksWith(FieldUse use) {
    return use.own()
        && (!use.in().isClosure() || use.kind() == Kind.GROW)
        && use.kind() != Kind.RETURN
        && use.kind() != Kind.ESCAPE;
  }

  private static boolean filledLater(HeldField field) {
    return field.uses().stream().anyMatch(use -> !use.initial() && use.kind() == Kind.READ)
        && field.uses().stream()
            .anyMatch(use -> !use.initial() && (given(use) || use.kind() == Kind.GROW));
  }

  /** A report; what a method leaves behind is still on trial. */
  private static Finding finding(
      Span at, String message, String better, HeldField field, boolean nursery, List<Fix> fixes) {
    boolean fixed = field.declared().modifiers().contains("final");
    return new Finding(
        NAME,
        Severity.NOTE,
        at,
        message,
        fixed ? better + "; final is in the way" : better,
        nursery,
        fixes);
  }
}
