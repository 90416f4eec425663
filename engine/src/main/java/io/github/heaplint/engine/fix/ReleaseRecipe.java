package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.fix.SourceCode.CallText;
import io.github.heaplint.engine.fix.SourceCode.Statement;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives a field something else than what it holds, and takes away the {@code final} that stands in
 * the way. Who reads a field by reflection, or from two threads at once, is not seen, so that a
 * person has to read each of these fixes.
 */
final class ReleaseRecipe {
  private static final String FINAL = "final";

  /** Statements whose headers run once; of a {@code for}, what stands before a semicolon. */
  private static final Set<String> ONCE = Set.of("for", "if", "switch", "synchronized", "try");

  private final SourceCode code;

  ReleaseRecipe(SourceCode code) {
    this.code = code;
  }

  /** Lets go of a field before the statement in which {@code during} runs. */
  Optional<Fix> nullBefore(HeldField field, FieldUse last, Instruction during) {
    return code.statementAround(during.span().start())
        .or(() -> headerStart(during.span().start()))
        .filter(start -> field.uses().stream().noneMatch(use -> isWithin(use, start, during)))
        .filter(start -> runsAlways(start, during))
        .flatMap(
            start ->
                code.name(field, last)
                    .flatMap(
                        name ->
                            finish(
                                "Let go of the field once it has been used",
                                field,
                                new Edit(
                                    new Span(start, start),
                                    name
                                        + " = null;"
                                        + code.lineEnd(start)
                                        + code.indentation(start)),
                                "whoever reads "
                                    + field.name()
                                    + " later in a way that is not seen here finds null")));
  }

  /** Where the statement starts in the header of which, run once, a place is. */
  private Optional<Integer> headerStart(int offset) {
    Tokens tokens = code.tokens();
    int at = tokens.before(offset);
    while (at >= 0 && !tokens.is(at, "{") && !tokens.is(at, ";")) {
      if (tokens.is(at, "(") && ONCE.contains(tokens.text(at - 1))) {
        return code.startsInBlock(at - 2)
            ? Optional.of(tokens.get(at - 1).start())
            : Optional.empty();
      }
      int partner = tokens.partner(at);
      at = partner >= 0 && partner < at ? partner - 1 : at - 1;
    }
    return Optional.empty();
  }

  /** Whether nothing decides within the statement that it is run: else the field may be read. */
  private boolean runsAlways(int start, Instruction during) {
    Tokens tokens = code.tokens();
    for (int i = tokens.from(start); i < tokens.from(during.span().start()); i++) {
      if (Set.of("?", "&", "|", "&&", "||").contains(tokens.text(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWithin(FieldUse use, int start, Instruction during) {
    return use.access().span().start() >= start
        && use.access().span().start() < during.span().end();
  }

  /** Lets go of what a value was made from, behind the statement that sets its guard. */
  Optional<Fix> nullOnce(HeldField source, FieldUse read, HeldField guard) {
    return guard.uses().stream()
        .filter(use -> use.in() == read.in() && use.at() instanceof FieldStore)
        .filter(use -> read.in().analyses().paths().reaches(read.at(), use.at()))
        .max(Comparator.comparingInt(use -> use.at().span().end()))
        .flatMap(use -> code.statement(use.at().span()))
        .filter(Statement::inBlock)
        .flatMap(
            at ->
                code.name(source, read)
                    .flatMap(
                        name ->
                            finish(
                                "Let go of what the value was made from",
                                source,
                                code.behind(at.span(), name + " = null;"),
                                "two threads at once must not get here, and nobody may read "
                                    + source.name()
                                    + " in a way that is not seen here")));
  }

  /** Puts a new buffer in the place of the one that is emptied. */
  Optional<Fix> renewed(HeldField field, FieldUse emptied) {
    Optional<String> made = made(field);
    Optional<CallText> call =
        emptied.at() instanceof Call at && emptied.access().span().exists()
            ? code.call(at)
            : Optional.empty();
    return made.isPresent() && call.isPresent()
        ? code.statement(emptied.at().span())
            .flatMap(
                at ->
                    finish(
                        "Make a new buffer instead of emptying a large one",
                        field,
                        new Edit(
                            at.span(), code.text(call.get().receiver()) + " = " + made.get() + ";"),
                        "a new buffer grows anew at each use"))
        : Optional.empty();
  }

  /** The code that makes what the field holds at first, where there is one and needs nothing. */
  private Optional<String> made(HeldField field) {
    List<FieldUse> stores =
        field.uses().stream().filter(use -> use.at() instanceof FieldStore).toList();
    if (stores.size() != 1 || stores.get(0).kind() != FieldUse.Kind.RENEW) {
      return Optional.empty();
    }
    FieldStore store = (FieldStore) stores.get(0).at();
    List<Definition> made =
        stores.get(0).in().analyses().chains().definitions(store, store.value());
    return made.size() == 1
            && made.get(0).instruction() instanceof Call call
            && call.callee().constructor()
            && call.span().exists()
        ? Optional.of(code.text(call.span())).filter(text -> text.matches("new [\\w.]+\\(\\w*\\)"))
        : Optional.empty();
  }

  private Optional<Fix> finish(String title, HeldField field, Edit edit, String why) {
    List<Edit> edits = new ArrayList<>(List.of(edit));
    if (field.declared().modifiers().contains(FINAL)) {
      Optional<Edit> released = withoutFinal(field);
      if (released.isEmpty()) {
        return Optional.empty();
      }
      edits.add(released.get());
    }
    edits.sort(Comparator.comparingInt(each -> each.span().start()));
    Protection protection = new Protection(code);
    return edits.stream().anyMatch(each -> protection.covers(each.span()))
        ? Optional.empty()
        : Optional.of(new Fix(title, Applicability.UNSAFE, edits, Set.of(), Set.of(), why));
  }

  /** Takes {@code final} from a declaration of one field. */
  private Optional<Edit> withoutFinal(HeldField field) {
    Tokens tokens = code.tokens();
    int name = tokens.from(field.declared().span().start());
    boolean alone =
        tokens.is(name, field.name())
            && tokens.is(tokens.from(field.declared().span().end()), ";")
            && !tokens.is(name - 1, ",");
    for (int i = name - 1;
        alone && i >= 0 && !Set.of(";", "{", "}").contains(tokens.text(i));
        i--) {
      if (tokens.is(i, FINAL)) {
        int start = tokens.get(i).start();
        return Optional.of(new Edit(new Span(start, tokens.get(i + 1).start()), ""));
      }
    }
    return Optional.empty();
  }
}
