package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.Web;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Instruction.Constant;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.Return;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rewrites of a local variable that holds a value past its last use: nest the call that makes the
 * value, so that it has no name; else overwrite the variable.
 */
final class DragRecipe {
  /** What other linters say of an assignment of null, and how to quiet them. */
  private static final String PEERS =
      "other checkers report the assignment (SpotBugs DLS_DEAD_LOCAL_STORE_OF_NULL, Sonar S1854,"
          + " PMD NullAssignment and UnusedAssignment, IntelliJ UnusedAssignment: suppress those);"
          + " a method of its own for the first value needs none of that";

  private final Unit unit;
  private final Types types;
  private final SourceCode code;
  private final Analyses analyses;
  private final NewNames newNames;

  DragRecipe(Unit unit, Types types, SourceCode code, Analyses analyses, NewNames newNames) {
    this.unit = unit;
    this.types = types;
    this.code = code;
    this.analyses = analyses;
    this.newNames = newNames;
  }

  /** Puts the call that makes a value in the place of the one mention of the local. */
  Optional<Fix> nest(Call made) {
    return Route.of(made, analyses)
        .filter(route -> route.copy() != null && keepsOrder(route) && keepsType(route))
        .flatMap(this::nest);
  }

  private Optional<Fix> nest(Route route) {
    Optional<Span> declaration = route.declaration(code);
    Optional<Span> mention = mention(route.copy().def(), route.use());
    if (declaration.isEmpty()
        || mention.isEmpty()
        || isAnnotated(declaration.get())
        || code.losesComment(declaration.get(), List.of())) {
      return Optional.empty();
    }
    ImportedNames names = new ImportedNames(unit, code.tokens());
    List<Edit> edits =
        List.of(
            new Edit(declaration.get(), ""),
            new Edit(mention.get(), code.text(route.made().span())));
    return finish(
        new Fix(
            "Do not name the value", Applicability.SAFE, edits, Set.of(), names.unused(edits), ""));
  }

  /** Nothing runs between the making of the value and its use. */
  private boolean keepsOrder(Route route) {
    return (route.use() instanceof Call || route.use() instanceof Return)
        && route.between(analyses).stream()
            .allMatch(each -> each instanceof Constant || each instanceof Copy);
  }

  /** The expression has the type of the local wherever it stands. */
  private boolean keepsType(Route route) {
    Type local = route.copy().def().type();
    Type made = route.made().callee().result();
    return local.settled()
        && made.settled()
        && local.name().equals(made.name())
        && local.dimensions() == made.dimensions()
        && local.arguments().isEmpty()
        && made.arguments().isEmpty()
        && (route.made().callee().constructor() ? isSimple(made) : isPlainMethod(route.made()));
  }

  /** A class without type parameters. */
  private boolean isSimple(Type type) {
    return types
        .declaration(type.name())
        .map(Declaration::typeParameters)
        .filter(List::isEmpty)
        .isPresent();
  }

  /** Whether what a method gives depends on nothing that surrounds its call. */
  private boolean isPlainMethod(Call call) {
    Type owner = call.callee().owner();
    List<Declaration.Method> named =
        types.declaration(owner.name()).stream()
            .flatMap(each -> each.methods().stream())
            .filter(each -> each.name().equals(call.callee().name()))
            .toList();
    return owner.settled()
        && !named.isEmpty()
        && named.stream()
            .allMatch(
                each ->
                    each.typeParameters().isEmpty()
                        && each.result().name().equals(call.callee().result().name()));
  }

  /** Where a use mentions a local; empty unless it does so once. */
  private Optional<Span> mention(Variable local, Instruction use) {
    Tokens tokens = code.tokens();
    Span found = null;
    for (int i = tokens.from(use.span().start());
        i < tokens.size() && tokens.get(i).end() <= use.span().end();
        i++) {
      boolean named =
          tokens.isWord(i)
              && tokens.is(i, local.name())
              && !tokens.is(i - 1, ".")
              && !tokens.is(i + 1, "(");
      if (named && found != null) {
        return Optional.empty();
      }
      if (named) {
        found = new Span(tokens.get(i).start(), tokens.get(i).end());
      }
    }
    return Optional.ofNullable(found);
  }

  private boolean isAnnotated(Span declaration) {
    return code.tokens().is(code.tokens().from(declaration.start()), "@");
  }

  /**
   * Overwrites a dead local before the statement that loads another value. Not a parameter: its
   * caller holds the value mostly, too.
   *
   * @param during the step that loads it
   */
  Optional<Fix> release(Variable local, Instruction during) {
    boolean writable =
        local.kind() == Variable.Kind.LOCAL
            && !local.type().primitive()
            && local.declaration().exists()
            && !isFinal(local)
            && !isCaptured(local);
    return writable
        ? code.statementStart(during.span().start())
            .filter(start -> !isUsed(local, start, during) && !isHeldElsewhere(local, during))
            .flatMap(start -> release(local, start))
        : Optional.empty();
  }

  /** Moves the work on the value to a method of its own. */
  Optional<Fix> extract(Variable local, Instruction during) {
    return code.statementStart(during.span().start())
        .filter(start -> !isUsed(local, start, during))
        .flatMap(start -> new ExtractRecipe(unit, code, analyses, local, newNames).extract(start))
        .flatMap(this::finish);
  }

  private Optional<Fix> release(Variable local, int start) {
    String text = local.name() + " = null;" + code.lineEnd(start) + code.indentation(start);
    return finish(
        new Fix(
            "Let go of the value before the next one is loaded",
            Applicability.UNSAFE,
            List.of(new Edit(new Span(start, start), text)),
            Set.of(),
            Set.of(),
            PEERS));
  }

  /** Whether a copy, such as the hidden iterator of a for-each, holds the value as well. */
  private boolean isHeldElsewhere(Variable local, Instruction during) {
    int block = analyses.chains().block(during);
    int index = analyses.body().blocks().get(block).instructions().indexOf(during);
    return analyses.body().blocks().stream()
        .flatMap(each -> each.instructions().stream())
        .filter(each -> local.equals(each.def()))
        .map(analyses.chains()::definition)
        .flatMap(each -> Web.of(each, analyses.chains()).definitions().stream())
        .map(Definition::variable)
        .anyMatch(
            each ->
                !each.equals(local)
                    && each.kind() != Variable.Kind.TEMPORARY
                    && analyses.slots().heldBefore(block, index, each));
  }

  private boolean isFinal(Variable local) {
    Tokens tokens = code.tokens();
    int at = tokens.before(local.declaration().start());
    while (at >= 0
        && !tokens.is(at, ";")
        && !tokens.is(at, "{")
        && !tokens.is(at, "}")
        && !tokens.is(at, "(")
        && !tokens.is(at, ",")) {
      if (tokens.is(at, "final")) {
        return true;
      }
      at--;
    }
    return false;
  }

  private boolean isCaptured(Variable local) {
    return analyses.body().blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .anyMatch(each -> each instanceof Closure closure && closure.captures().contains(local));
  }

  /** Whether the statement still reads the local, or something after it does. */
  private boolean isUsed(Variable local, int start, Instruction during) {
    int block = analyses.chains().block(during);
    if (analyses.liveness().atEnd(block).get(local.id())) {
      return true;
    }
    for (Block each : analyses.body().blocks()) {
      for (Instruction instruction : each.instructions()) {
        boolean after = each.id() == block && instruction.span().start() >= start;
        if (after && instruction.uses().contains(local)) {
          return true;
        }
      }
    }
    return false;
  }

  private Optional<Fix> finish(Fix fix) {
    Protection protection = new Protection(code);
    return fix.edits().stream().anyMatch(each -> protection.covers(each.span()))
        ? Optional.empty()
        : Optional.of(fix);
  }
}
