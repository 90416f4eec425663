package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.source.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Moves the statements that work on a value to a method of their own, which lets go of it when it
 * returns (Fowler, "Refactoring", Extract Function). Refuses whatever cannot be moved as it stands:
 * jumps out of the region, handlers around it, variables that are assigned on both sides, more than
 * one result.
 */
final class ExtractRecipe {
  private final Unit unit;
  private final SourceCode code;
  private final Tokens tokens;
  private final Body body;
  private final Variable local;
  private final NewNames names;

  /**
   * Moves statements of a body.
   *
   * @param names what fixes of the unit declare
   */
  ExtractRecipe(Unit unit, SourceCode code, Analyses analyses, Variable local, NewNames names) {
    this.unit = unit;
    this.code = code;
    this.tokens = code.tokens();
    this.body = analyses.body();
    this.local = local;
    this.names = names;
  }

  /**
   * Moves the statements from the declaration of the local to its last use.
   *
   * @param limit where the statement starts that loads another value
   */
  Optional<Fix> extract(int limit) {
    if (local.kind() != Variable.Kind.LOCAL || !isOrdinaryMethod()) {
      return Optional.empty();
    }
    return region(limit).filter(this::isMovable).flatMap(this::extract);
  }

  private boolean isOrdinaryMethod() {
    boolean member = unit.bodies().contains(body) && body.kind() == Body.Kind.METHOD;
    boolean inClass =
        unit.declarations().stream()
            .anyMatch(
                each ->
                    each.name().equals(body.owner())
                        && Set.of("class", "enum", "record").contains(each.kind()));
    boolean suppresses =
        body.annotations().stream().anyMatch(each -> each.endsWith("SuppressWarnings"));
    return member && inClass && !suppresses && !isGeneric() && !declaresClass();
  }

  private boolean isGeneric() {
    int at = tokens.from(body.span().start());
    while ((tokens.isWord(at) && body.modifiers().contains(tokens.text(at)))
        || tokens.is(at, "@")) {
      if (tokens.is(at, "@")) {
        at = tokens.is(at + 2, "(") ? tokens.partner(at + 2) : at + 1;
      }
      at++;
    }
    return tokens.is(at, "<");
  }

  private boolean declaresClass() {
    return instructions()
        .anyMatch(
            each -> each instanceof Closure closure && closure.kind() == Closure.Kind.LOCAL_CLASS);
  }

  private Stream<Instruction> instructions() {
    return body.blocks().stream().flatMap(block -> block.instructions().stream());
  }

  private static Predicate<Instruction> in(Span region) {
    return each -> region.contains(each.span());
  }

  /** Whole statements of one block, from the declaration to the last that mentions the local. */
  private Optional<Span> region(int limit) {
    Optional<Span> first = declaration(local);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    int start = first.get().start();
    int end = -1;
    int from = tokens.from(start);
    int statement = from;
    while (statement < tokens.size() && tokens.get(statement).start() < limit) {
      int last = statementEnd(statement);
      if (last < 0 || tokens.get(last).end() > limit) {
        return Optional.empty();
      }
      Span span = new Span(tokens.get(statement).start(), tokens.get(last).end());
      if (tokens.mentions(local.name(), span)) {
        end = span.end();
      }
      statement = last + 1;
    }
    boolean sameBlock = statement < tokens.size() && tokens.get(statement).start() == limit;
    return sameBlock && end > first.get().end()
        ? Optional.of(new Span(start, end))
        : Optional.empty();
  }

  /** The last token of the statement that starts with a token; -1 when it is not understood. */
  private int statementEnd(int start) {
    for (int i = start; i < tokens.size(); i++) {
      if (tokens.is(i, ";")) {
        return i;
      }
      if (tokens.is(i, "}")) {
        return -1;
      }
      int partner = tokens.partner(i);
      if (partner > i) {
        boolean block = tokens.is(i, "{") && endsStatement(i, start);
        i = partner;
        if (block && !Set.of("else", "catch", "finally", "while").contains(tokens.text(i + 1))) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Whether a brace opens the block of a statement, not a lambda, class or array. */
  private boolean endsStatement(int brace, int start) {
    String word = tokens.text(start);
    boolean control =
        Set.of("if", "for", "while", "do", "try", "switch", "synchronized", "{").contains(word);
    boolean inExpression =
        (tokens.is(brace - 1, ">") && tokens.is(brace - 2, "-")) || tokens.is(brace - 1, "]");
    return control && !inExpression;
  }

  private boolean isMovable(Span region) {
    boolean leaves =
        instructions()
            .filter(in(region))
            .anyMatch(
                each ->
                    each instanceof Instruction.Return
                        || each instanceof Instruction.Opaque
                        || (each.def() != null
                            && each.def().named()
                            && !region.contains(each.def().declaration())));
    // What is thrown inside is to be handled where it is now.
    boolean guarded =
        body.blocks().stream()
            .filter(
                block -> block.instructions().stream().anyMatch(each -> local.equals(each.def())))
            .anyMatch(block -> !block.handlers().isEmpty());
    return !leaves && !guarded && !jumps(region) && !hasTextBlock(region);
  }

  /** Any jump at all: where it goes is not looked into. */
  private boolean jumps(Span region) {
    return Stream.of("return", "break", "continue", "yield")
        .anyMatch(each -> tokens.mentions(each, region));
  }

  private boolean hasTextBlock(Span region) {
    return code.text(region).contains("\"\"\"");
  }

  private Optional<Fix> extract(Span region) {
    List<Variable> outputs = new ArrayList<>();
    List<Variable> inputs = new ArrayList<>();
    for (Variable each : body.variables()) {
      boolean inside = region.contains(each.declaration());
      if (each.named() && each.kind() != Variable.Kind.THIS) {
        if (inside
            && instructions().filter(in(region).negate()).anyMatch(at -> mentions(at, each))) {
          outputs.add(each);
        } else if (!inside
            && instructions().filter(in(region)).anyMatch(at -> at.uses().contains(each))) {
          inputs.add(each);
        }
      }
    }
    if (outputs.size() > 1 || outputs.contains(local)) {
      return Optional.empty();
    }
    List<String> types = inputs.stream().map(this::type).flatMap(Optional::stream).toList();
    Optional<String> result = outputs.isEmpty() ? Optional.of("void") : type(outputs.get(0));
    Optional<String> exceptions = exceptions();
    return types.size() == inputs.size() && result.isPresent() && exceptions.isPresent()
        ? Optional.of(fix(region, inputs, types, outputs, result.get(), exceptions.get()))
        : Optional.empty();
  }

  /** A later value of the variable needs its declaration, too. */
  private static boolean mentions(Instruction at, Variable variable) {
    return at.uses().contains(variable) || variable.equals(at.def());
  }

  private Fix fix(
      Span region,
      List<Variable> inputs,
      List<String> types,
      List<Variable> outputs,
      String result,
      String exceptions) {
    String name = freeName();
    String end = code.lineEnd(region.start());
    String outer = code.indentation(body.span().start());
    String inner = outer + code.indentationStep(region.start());
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      parameters.add(types.get(i) + " " + inputs.get(i).name());
    }
    String arguments = inputs.stream().map(Variable::name).collect(Collectors.joining(", "));
    String call = name + "(" + arguments + ");";
    String returned =
        outputs.isEmpty() ? "" : end + inner + "return " + outputs.get(0).name() + ";";
    String method =
        end
            + end
            + outer
            + (body.modifiers().contains("static") ? "private static " : "private ")
            + result
            + " "
            + name
            + "("
            + String.join(", ", parameters)
            + ")"
            + exceptions
            + " {"
            + end
            + inner
            + moved(region, inner)
            + returned
            + end
            + outer
            + "}";
    return new Fix(
        "Give the work on the value a method of its own",
        Applicability.SAFE,
        List.of(
            new Edit(
                region,
                outputs.isEmpty() ? call : result + " " + outputs.get(0).name() + " = " + call),
            new Edit(new Span(body.span().end(), body.span().end()), method)),
        Set.of(),
        Set.of(),
        "");
  }

  /** The statements with the indentation of another block. */
  private String moved(Span region, String inner) {
    String old = code.indentation(region.start());
    return code.text(region)
        .lines()
        .map(each -> each.startsWith(old) ? inner + each.substring(old.length()) : each)
        .collect(Collectors.joining(code.lineEnd(region.start())))
        .stripLeading();
  }

  private String freeName() {
    return names.declare(
        "use" + Character.toUpperCase(local.name().charAt(0)) + local.name().substring(1),
        names.file());
  }

  /**
   * The {@code throws} clause as written, with a blank before it; empty when there is no clause.
   */
  private Optional<String> exceptions() {
    int open = tokens.from(body.span().start());
    while (open < tokens.size() && !(tokens.is(open, body.name()) && tokens.is(open + 1, "("))) {
      open++;
    }
    int after = tokens.partner(open + 1) + 1;
    if (after <= 0 || tokens.is(after, "{")) {
      return after <= 0 ? Optional.empty() : Optional.of("");
    }
    int brace = after;
    while (brace < tokens.size() && !tokens.is(brace, "{")) {
      brace++;
    }
    return tokens.is(after, "throws")
        ? Optional.of(
            " " + code.text(new Span(tokens.get(after).start(), tokens.get(brace - 1).end())))
        : Optional.empty();
  }

  /** The type that a variable is declared with; empty when it is not written, or annotated. */
  private Optional<String> type(Variable variable) {
    if (!variable.declaration().exists()) {
      return Optional.empty();
    }
    int name = tokens.from(variable.declaration().start());
    int at = name - 1;
    int angles = 0;
    while (at >= 0) {
      String text = tokens.text(at);
      if (text.equals(">")) {
        angles++;
      } else if (text.equals("<")) {
        angles--;
      } else if (angles == 0 && Set.of("(", ",", ";", "{", "}", "final").contains(text)) {
        break;
      } else if (!tokens.isWord(at) && !Set.of(".", ",", "?", "[", "]", "&").contains(text)) {
        return Optional.empty();
      }
      at--;
    }
    if (at + 1 >= name) {
      return Optional.empty();
    }
    String type =
        code.text(new Span(tokens.get(at + 1).start(), tokens.get(name - 1).end())).strip();
    boolean array = tokens.is(name + 1, "[");
    boolean written = !type.equals("var") && !array && !type.contains("&");
    return written ? Optional.of(type.replaceAll("\\s*\\.\\.\\.$", "[]")) : Optional.empty();
  }

  /** The declaration of a variable with an initialiser, as a statement. */
  private Optional<Span> declaration(Variable variable) {
    if (!variable.declaration().exists()) {
      return Optional.empty();
    }
    int name = tokens.from(variable.declaration().start());
    int end = name + 2;
    while (end < tokens.size() && !tokens.is(end, ";")) {
      end = Math.max(tokens.partner(end), end) + 1;
    }
    return tokens.is(name + 1, "=") && end < tokens.size()
        ? code.declaration(
                variable.declaration(),
                new Span(tokens.get(name + 2).start(), tokens.get(end - 1).end()))
            .map(SourceCode.Statement::span)
        : Optional.empty();
  }
}
