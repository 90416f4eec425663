package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.effect.ClassFacts;
import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.Effect.Alters.Change;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.fix.SourceCode.Statement;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.source.Types;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets go of what one method leaves behind in a field or with its thread, however the method ends:
 * what follows the statement that fills the field is put in a try statement. That nobody reads the
 * field before it is filled again is known of the file; that the method does not come back to
 * itself meanwhile, by way of what it calls, is not, so that a person has to read each of these.
 */
final class LeavingRecipe {
  private final SourceCode code;
  private final ClassFacts classes;
  private final Types types;
  private final Catalogue catalogue;

  LeavingRecipe(SourceCode code, ClassFacts classes, Types types, Catalogue catalogue) {
    this.code = code;
    this.classes = classes;
    this.types = types;
    this.catalogue = catalogue;
  }

  /** Lets go of a field that is filled anew before anybody reads it. */
  Optional<Fix> letGo(HeldField field) {
    return first(field).flatMap(first -> letGo(field, later(field), first));
  }

  private Optional<Fix> letGo(HeldField field, List<FieldUse> uses, FieldUse first) {
    if (first.at() instanceof FieldStore && uses.stream().allMatch(use -> serves(use, first))) {
      return leaving(field, first, uses, name -> name + " = null;");
    }
    // What others add to must be there, and what others may hold must not be emptied.
    boolean own =
        field.uses().stream().allMatch(use -> use.kind() != Kind.TAKE && use.kind() != Kind.ASSIGN);
    List<FieldUse> here = uses.stream().filter(use -> use.in() == first.in()).toList();
    boolean onlyAdded =
        uses.stream().allMatch(use -> use.in() == first.in() || use.kind() == Kind.GROW);
    return own && onlyAdded && first.releases()
        ? catalogue
            .altering(field.declared().type(), Change.EMPTIES, types)
            .findFirst()
            .flatMap(method -> leaving(field, first, here, name -> name + "." + method + "();"))
        : Optional.empty();
  }

  /** Takes out of a thread-local what its one method gave the thread. */
  Optional<Fix> takeOut(HeldField field) {
    return first(field).flatMap(first -> takeOut(field, later(field), first));
  }

  private Optional<Fix> takeOut(HeldField field, List<FieldUse> uses, FieldUse first) {
    boolean given = first.at() instanceof Call call && call.arguments().size() == 1;
    return given && uses.stream().allMatch(use -> serves(use, first))
        ? catalogue
            .releasing(field.declared().type(), types)
            .findFirst()
            .flatMap(method -> leaving(field, first, uses, name -> name + "." + method + "();"))
        : Optional.empty();
  }

  /** All uses once the object is made, as they stand in the text. */
  private static List<FieldUse> later(HeldField field) {
    return field.uses().stream()
        .filter(use -> !use.initial())
        .sorted(Comparator.comparingInt(use -> use.at().span().start()))
        .toList();
  }

  /** The first thing that is done to a field by the method that others may call. */
  private Optional<FieldUse> first(HeldField field) {
    return later(field).stream().filter(use -> classes.entry(use.in())).findFirst();
  }

  /** Whether a use is made by the method of another one, or by what only that method calls. */
  private boolean serves(FieldUse use, FieldUse first) {
    return use.in() == first.in()
        || (!use.in().isClosure()
            && !classes.entry(use.in())
            && code.tokens().is(code.tokens().before(first.at().span().start()), "{")
            && classes.reachedOnly(first.in(), use.in()));
  }

  private interface Release {
    String of(String name);
  }

  private Optional<Fix> leaving(
      HeldField field, FieldUse first, List<FieldUse> uses, Release release) {
    Code method = first.in();
    boolean plain = method.body().kind() == Body.Kind.METHOD && !method.isClosure() && first.own();
    return plain
        ? code.statement(first.at().span())
            .filter(Statement::inBlock)
            .filter(at -> isOutermost(at, method) && follow(at, first, uses))
            .flatMap(
                at ->
                    code.name(field, first)
                        .flatMap(name -> wrapped(field, at, release.of(name), method)))
        : Optional.empty();
  }

  /** Whether a statement stands in the block that is the method. */
  private boolean isOutermost(Statement at, Code method) {
    int open = code.blockStart(at.span().start());
    int around = open < 0 ? -1 : code.blockStart(code.tokens().get(open).start());
    return open >= 0
        && (around < 0 || code.tokens().get(around).start() < method.body().span().start());
  }

  private static boolean follow(Statement at, FieldUse first, List<FieldUse> uses) {
    return uses.stream()
        .allMatch(
            use ->
                use.at().span().exists()
                    && (use.at() == first.at()
                        || use.in() != first.in()
                        || use.access().span().start() >= at.span().end()));
  }

  private Optional<Fix> wrapped(HeldField field, Statement at, String release, Code method) {
    Tokens tokens = code.tokens();
    int close = tokens.partner(code.blockStart(at.span().start()));
    int next = tokens.from(at.span().end());
    if (close < 0 || next >= close) {
      return Optional.empty();
    }
    int start = tokens.get(next).start();
    Span rest = new Span(start, code.behindComment(tokens.get(close - 1).end()));
    String indent = code.indentation(at.span().start());
    boolean ownLine = code.indentation(start).length() == start - lineStart(start);
    if (!ownLine || code.losesComment(new Span(at.span().end(), start), List.of())) {
      return Optional.empty();
    }
    String step = code.indentationStep(at.span().start());
    String end = code.lineEnd(at.span().start());
    String text =
        "try {"
            + end
            + indent
            + step
            + code.indented(rest, step)
            + end
            + indent
            + "} finally {"
            + end
            + indent
            + step
            + release
            + end
            + indent
            + "}";
    return new Protection(code).covers(rest)
        ? Optional.empty()
        : Optional.of(
            new Fix(
                "Let go of it when the method ends",
                Applicability.UNSAFE,
                List.of(new Edit(rest, text)),
                Set.of(),
                Set.of(),
                "nobody may come back into "
                    + method.body().name()
                    + "() before it has ended, nor read "
                    + field.name()
                    + " in a way that is not seen here"));
  }

  private int lineStart(int offset) {
    return code.source().offset(code.source().line(offset));
  }
}
