package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Signature;
import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.effect.ClassFacts;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.effect.Rewrite;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Instruction.Iterate;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the rewrites of loads of one unit. For one thread. */
public final class Fixes {
  private final Unit unit;
  private SourceCode code;
  private NewNames names;

  /** Rewrites code of {@code unit}. */
  public Fixes(Unit unit) {
    this.unit = unit;
  }

  /** The rewrites that the catalogue knows for a load and that fit the code around it. */
  public List<Fix> of(Exchange exchange) {
    List<Fix> fixes = new ArrayList<>();
    for (Rewrite each : exchange.what().rewrites()) {
      fix(exchange, each).ifPresent(fixes::add);
    }
    // The sort is stable: best first, but what cannot be applied comes last.
    fixes.sort(Comparator.comparing(each -> each.applicability() == Applicability.DISPLAY));
    return fixes;
  }

  /**
   * The rewrites that let go of a value that a local holds past its last use, best first.
   *
   * @param types what is known of types
   * @param analyses of the body that holds it
   * @param made the call that makes the value, or null
   * @param holder the local
   * @param during the step that loads another value meanwhile
   */
  public List<Fix> ofDrag(
      Types types, Analyses analyses, Call made, Variable holder, Instruction during) {
    DragRecipe recipe = new DragRecipe(unit, types, code(), analyses, names());
    List<Fix> fixes = new ArrayList<>();
    if (made != null) {
      recipe.nest(made).ifPresent(fixes::add);
    }
    recipe.extract(holder, during).ifPresent(fixes::add);
    recipe.release(holder, during).ifPresent(fixes::add);
    return fixes;
  }

  /** The rewrite that leaves what a call makes without a name, where its local serves one use. */
  public Optional<Fix> nested(Types types, Analyses analyses, Call made) {
    return new DragRecipe(unit, types, code(), analyses, names()).nest(made);
  }

  /**
   * The rewrite that empties fields where the last of their siblings is let go of.
   *
   * @param forgotten fields of one class
   * @param releases what lets go of the siblings
   */
  public List<Fix> emptied(
      List<HeldField> forgotten, List<FieldUse> releases, Types types, Catalogue catalogue) {
    return new FieldRecipe(code(), types, catalogue)
        .emptyBeside(forgotten, releases).stream().toList();
  }

  /** The rewrite that empties a field once all that it holds has been passed on. */
  public List<Fix> emptied(
      HeldField field, FieldUse consumption, Types types, Catalogue catalogue) {
    return new FieldRecipe(code(), types, catalogue)
        .emptyAfter(field, consumption).stream().toList();
  }

  /** The rewrite that empties a field before the loop that fills it. */
  public List<Fix> emptiedBefore(
      HeldField field, FieldUse filling, Types types, Catalogue catalogue) {
    return new FieldRecipe(code(), types, catalogue).emptyBefore(field, filling).stream().toList();
  }

  /** The rewrite that lets go of a field before {@code during} runs. */
  public List<Fix> released(HeldField field, FieldUse last, Instruction during) {
    return new ReleaseRecipe(code()).nullBefore(field, last, during).stream().toList();
  }

  /** The rewrite that lets go of what a value was made from once {@code guard} says that it is. */
  public List<Fix> releasedOnce(HeldField source, FieldUse read, HeldField guard) {
    return new ReleaseRecipe(code()).nullOnce(source, read, guard).stream().toList();
  }

  /** The rewrite that lets go of what a method works with when it ends. */
  public List<Fix> letGo(HeldField field, ClassFacts classes, Types types, Catalogue catalogue) {
    return new LeavingRecipe(code(), classes, types, catalogue).letGo(field).stream().toList();
  }

  /** The rewrite that takes out of a thread-local what a method put in when that ends. */
  public List<Fix> takenFromThread(
      HeldField field, ClassFacts classes, Types types, Catalogue catalogue) {
    return new LeavingRecipe(code(), classes, types, catalogue).takeOut(field).stream().toList();
  }

  /** The rewrite that puts a new buffer in a field where its old one is emptied. */
  public List<Fix> renewed(HeldField field, FieldUse emptied) {
    return new ReleaseRecipe(code()).renewed(field, emptied).stream().toList();
  }

  /** The rewrite that takes an entry out of a field where it is looked up for the last time. */
  public List<Fix> takenOut(HeldField field, FieldUse last, Types types, Catalogue catalogue) {
    return new FieldRecipe(code(), types, catalogue).takeOut(field, last).stream().toList();
  }

  /** The rewrite that removes from a field what is removed from its sibling. */
  public List<Fix> removed(HeldField field, HeldField sibling, Types types, Catalogue catalogue) {
    return new FieldRecipe(code(), types, catalogue).removeBeside(field, sibling).stream().toList();
  }

  /**
   * The rewrite that has a closure capture a number, not what it is a number of.
   *
   * @param analyses of the body that makes the closure
   * @param reads all that the closure's code does to what it captures
   */
  public List<Fix> numberCaptured(
      Analyses analyses,
      Closure closure,
      Variable captured,
      List<Instruction> reads,
      Catalogue catalogue) {
    return new CaptureRecipe(names(), code(), analyses, catalogue)
        .takeBefore(closure, captured, reads).stream().toList();
  }

  /**
   * The rewrite that copies what a view shows.
   *
   * @param template the code that copies, with {@code {view}} for the view
   */
  public List<Fix> copied(Call view, String template) {
    return new ViewRecipe(unit, code()).copy(view, template).stream().toList();
  }

  /**
   * The rewrite that takes numbers of a value before another one is loaded.
   *
   * @param local holds the value, and nothing else ever
   * @param during the step that loads the other one
   * @param reads all that is done to the value from there on
   */
  public List<Fix> numberTaken(
      Analyses analyses, Variable local, Instruction during, List<Instruction> reads) {
    return new NumberRecipe(names(), code(), analyses).take(local, during, reads).stream().toList();
  }

  /**
   * The rewrite that does the work on gathered elements where they are fetched.
   *
   * @param list the local that gathers them
   * @param made makes it
   * @param fill adds to it, in a loop
   * @param pages whether that adds many at once
   * @param walk the one loop over it
   * @param helpers the body of this file that a call surely runs
   */
  public List<Fix> gathered(
      Analyses analyses,
      Variable list,
      Call made,
      Call fill,
      boolean pages,
      Iterate walk,
      Catalogue catalogue,
      Function<Callee, Optional<Analyses>> helpers) {
    return new GatheredRecipe(unit, code(), analyses, catalogue, helpers)
        .workInside(list, made, fill, pages, walk).stream().toList();
  }

  private SourceCode code() {
    if (code == null) {
      code = new SourceCode(unit.source());
    }
    return code;
  }

  private NewNames names() {
    if (names == null) {
      names = new NewNames(unit, code().tokens());
    }
    return names;
  }

  /** Whether it is known which overload is called, and it is the one that the rewrite is about. */
  private static boolean isAbout(Rewrite rewrite, Exchange exchange) {
    Callee load = exchange.load().callee();
    return rewrite.load().isEmpty()
        || (load.arguments().stream().allMatch(Type::settled)
            && Signature.parse(rewrite.load()).matches(load, exchange.types()));
  }

  private Optional<Fix> fix(Exchange exchange, Rewrite rewrite) {
    if (!exchange.load().span().exists() || !isAbout(rewrite, exchange)) {
      return Optional.empty();
    }
    Draft draft = new Draft(exchange, code(), names());
    return switch (rewrite.shape()) {
      case CONSUMER, OPEN, COUNT, EXISTS -> CallRecipe.withConsumer(draft, rewrite);
      case FIRST -> CallRecipe.first(draft, rewrite);
      case LOOP, READER_LOOP, PULL_LOOP, ITERATOR_LOOP -> LoopRecipe.rewrite(draft, rewrite);
      case STORED -> StoredRecipe.rewrite(draft, rewrite);
      case WITH_RESOURCE, DIGEST -> StatementRecipe.rewrite(draft, rewrite);
    };
  }
}
