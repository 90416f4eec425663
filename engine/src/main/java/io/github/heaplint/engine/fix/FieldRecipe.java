package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.effect.Effect.Alters.Change;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.fix.SourceCode.CallText;
import io.github.heaplint.engine.fix.SourceCode.Statement;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Iterate;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.source.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets go of what the containers in fields hold. Nobody can prove that what is let go of is not
 * looked for later, so that a person has to read each of these fixes.
 */
final class FieldRecipe {
  private final SourceCode code;
  private final Types types;
  private final Catalogue catalogue;

  FieldRecipe(SourceCode code, Types types, Catalogue catalogue) {
    this.code = code;
    this.types = types;
    this.catalogue = catalogue;
  }

  /**
   * Empties fields where the last of their siblings is let go of.
   *
   * @param forgotten fields of one class
   * @param releases what lets go of the siblings
   */
  Optional<Fix> emptyBeside(List<HeldField> forgotten, List<FieldUse> releases) {
    return releases.stream()
        .filter(use -> use.own() && isIn(use, forgotten.get(0)))
        .sorted(Comparator.comparingInt((FieldUse use) -> use.at().span().start()).reversed())
        .flatMap(
            use ->
                code.statement(use.at().span()).filter(this::isSure).stream()
                    .flatMap(at -> emptyBehind(forgotten, use, at).stream()))
        .findFirst();
  }

  private static boolean isIn(FieldUse use, HeldField field) {
    return !use.in().isClosure() && use.in().body().owner().equals(field.owner().name());
  }

  /** Whether a statement stands in a block that is run whenever its method is. */
  private boolean isSure(Statement statement) {
    return statement.inBlock() && isSure(statement.span().start());
  }

  private boolean isSure(int statement) {
    Tokens tokens = code.tokens();
    int open = code.blockStart(statement);
    while (open >= 0) {
      String word = opener(open);
      if (!Set.of("try", "finally", "synchronized").contains(word)) {
        return !Set.of("if", "else", "for", "while", "do", "switch", "catch", ">", ":")
            .contains(word);
      }
      open = code.blockStart(tokens.get(open).start());
    }
    return false;
  }

  /** The word that a block belongs to: {@code for}, the name of a method ... */
  private String opener(int brace) {
    Tokens tokens = code.tokens();
    return tokens.is(brace - 1, ")")
        ? tokens.text(tokens.partner(brace - 1) - 1)
        : tokens.text(brace - 1);
  }

  /** Empties a field before the outermost loop that adds to it. */
  Optional<Fix> emptyBefore(HeldField field, FieldUse filling) {
    Tokens tokens = code.tokens();
    int loop = -1;
    int body = filling.in().body().span().start();
    for (int open = code.blockStart(filling.at().span().start());
        open >= 0 && tokens.get(open).start() > body;
        open = code.blockStart(tokens.get(open).start())) {
      int word = tokens.partner(open - 1) - 1;
      boolean loops = Set.of("for", "while").contains(opener(open));
      if (loops && code.startsInBlock(word - 1) && isSure(tokens.get(word).start())) {
        loop = tokens.get(word).start();
      }
    }
    if (loop < 0 || !filling.own() || !isIn(filling, field)) {
      return Optional.empty();
    }
    int start = loop;
    return emptied(field, filling)
        .flatMap(
            text ->
                finish(
                    "Empty it before it is filled anew",
                    List.of(
                        new Edit(
                            new Span(start, start),
                            text + code.lineEnd(start) + code.indentation(start))),
                    "what was there before is gone" + orNull(field)));
  }

  private Optional<Fix> emptyBehind(List<HeldField> fields, FieldUse sibling, Statement at) {
    StringBuilder text = new StringBuilder();
    List<String> reasons = new ArrayList<>();
    for (HeldField each : fields) {
      Optional<String> emptied = emptied(each, sibling);
      if (emptied.isEmpty()) {
        return Optional.empty();
      }
      text.append(code.lineEnd(at.span().start()))
          .append(code.indentation(at.span().start()))
          .append(emptied.get());
      reasons.add("whoever looks into " + each.name() + " afterwards finds nothing" + orNull(each));
    }
    int end = code.behindComment(at.span().end());
    return finish(
        "Let go of what is forgotten together with the rest",
        List.of(new Edit(new Span(end, end), text.toString())),
        String.join("; ", reasons));
  }

  private static String orNull(HeldField field) {
    boolean set =
        field.declared().modifiers().contains("final")
            || field.uses().stream()
                .anyMatch(
                    use ->
                        use.initial()
                            && use.in().body().kind() != Body.Kind.CONSTRUCTOR
                            && (use.kind() == FieldUse.Kind.RENEW
                                || use.kind() == FieldUse.Kind.ASSIGN));
    return set ? "" : ", and it must not be null";
  }

  private Optional<String> emptied(HeldField field, FieldUse at) {
    return catalogue
        .altering(field.declared().type(), Change.EMPTIES, types)
        .findFirst()
        .flatMap(method -> code.name(field, at).map(name -> name + "." + method + "();"));
  }

  /** Empties a field once everything in it has been passed on. */
  Optional<Fix> emptyAfter(HeldField field, FieldUse consumption) {
    Instruction at = consumption.at();
    Optional<Span> passedOn =
        at instanceof Iterate
            ? Optional.of(at.span()).filter(span -> isStatement(span.start()))
            : code.statement(at.span()).filter(Statement::inBlock).map(Statement::span);
    if (!consumption.own() || !isIn(consumption, field)) {
      return Optional.empty();
    }
    return passedOn.flatMap(
        span ->
            emptied(field, consumption)
                .flatMap(
                    text ->
                        finish(
                            "Empty the batch that has been passed on",
                            List.of(code.behind(span, text)),
                            "whoever looks into "
                                + field.name()
                                + " later finds only what came since"
                                + (consumption.kind() != FieldUse.Kind.ESCAPE
                                    ? ""
                                    : ", and what it is passed to must not keep the collection"
                                        + " itself"))));
  }

  private boolean isStatement(int start) {
    return code.startsInBlock(code.tokens().before(start));
  }

  /** Takes an entry out by its key instead of looking it up. */
  Optional<Fix> takeOut(HeldField field, FieldUse lookUp) {
    return lookUp.at() instanceof Call call && call.nameSpan().exists()
        ? catalogue
            .altering(field.declared().type(), Change.SHRINKS, types)
            .findFirst()
            .flatMap(
                method ->
                    finish(
                        "Take the entry out when it is over",
                        List.of(new Edit(call.nameSpan(), method)),
                        "nobody may look it up once more"))
        : Optional.empty();
  }

  /**
   * Removes from a field by the key by which entries are removed from its sibling, wherever that is
   * done.
   */
  Optional<Fix> removeBeside(HeldField field, HeldField sibling) {
    if (!haveOneKey(field, sibling)) {
      return Optional.empty();
    }
    List<Edit> edits = new ArrayList<>();
    for (FieldUse use : sibling.uses(FieldUse.Kind.SHRINK).toList()) {
      Optional<Edit> edit =
          use.own() && isIn(use, field) && use.at() instanceof Call call
              ? removal(field, use, call)
              : Optional.empty();
      if (edit.isEmpty()) {
        return Optional.empty();
      }
      edits.add(edit.get());
    }
    edits.sort(Comparator.comparingInt(each -> each.span().start()));
    return finish(
        "Remove the entry from both",
        edits,
        "whoever looks into " + field.name() + " afterwards finds the entry gone");
  }

  private Optional<Edit> removal(HeldField field, FieldUse use, Call call) {
    Optional<CallText> text = code.call(call);
    boolean byKey =
        text.isPresent()
            && call.arguments().size() == 1
            && !call.arguments().get(0).type().primitive()
            && code.text(text.get().arguments().get(0)).matches("\\w+")
            && catalogue
                .altering(field.declared().type(), Change.SHRINKS, types)
                .anyMatch(call.callee().name()::equals);
    return byKey
        ? code.statementStart(call.span().start())
            .flatMap(
                start ->
                    code.name(field, use)
                        .map(
                            name ->
                                new Edit(
                                    new Span(start, start),
                                    name
                                        + "."
                                        + call.callee().name()
                                        + "("
                                        + code.text(text.get().arguments().get(0))
                                        + ");"
                                        + code.lineEnd(start)
                                        + code.indentation(start))))
        : Optional.empty();
  }

  /** Whether wherever something is added to one, it is added to the other by the same name. */
  private boolean haveOneKey(HeldField field, HeldField sibling) {
    return field
        .uses(FieldUse.Kind.GROW)
        .filter(use -> !use.initial())
        .allMatch(
            use ->
                key(use)
                    .filter(
                        key ->
                            sibling
                                .uses(FieldUse.Kind.GROW)
                                .filter(other -> other.in() == use.in())
                                .anyMatch(other -> key(other).filter(key::equals).isPresent()))
                    .isPresent());
  }

  private Optional<String> key(FieldUse growth) {
    return growth.at() instanceof Call call
        ? code.call(call)
            .filter(text -> !text.arguments().isEmpty())
            .map(text -> code.text(text.arguments().get(0)))
            .filter(text -> text.matches("\\w+"))
        : Optional.empty();
  }

  private Optional<Fix> finish(String title, List<Edit> edits, String why) {
    Protection protection = new Protection(code);
    return edits.stream().anyMatch(each -> protection.covers(each.span()))
        ? Optional.empty()
        : Optional.of(new Fix(title, Applicability.UNSAFE, edits, Set.of(), Set.of(), why));
  }
}
