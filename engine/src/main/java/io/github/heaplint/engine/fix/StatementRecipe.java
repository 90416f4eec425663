package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.catalogue.Signature;
import io.github.heaplint.engine.effect.Rewrite;
import io.github.heaplint.engine.fix.SourceCode.CallText;
import io.github.heaplint.engine.fix.SourceCode.Statement;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites the statement around a load: puts it in a try statement, or a loop before it. */
final class StatementRecipe {
  private static final Pattern RESOURCE =
      Pattern.compile("(.+?)\\s+(\\w+) = (.+?)(?:\\s+->\\s+(\\w+))?");

  private final Draft draft;
  private final SourceCode code;
  private final Tokens tokens;
  private final Rewrite rewrite;
  private final Call load;
  private final Call consumer;

  private StatementRecipe(Draft draft, Rewrite rewrite, Call consumer) {
    this.draft = draft;
    this.code = draft.code();
    this.tokens = code.tokens();
    this.rewrite = rewrite;
    this.load = draft.exchange().load();
    this.consumer = consumer;
  }

  static Optional<Fix> rewrite(Draft draft, Rewrite rewrite) {
    return Route.of(draft.exchange().load(), draft.exchange().analyses())
        .filter(route -> route.copy() == null && route.use() instanceof Call)
        .map(route -> (Call) route.use())
        .filter(
            consumer ->
                Signature.parse(rewrite.consumer())
                    .matches(consumer.callee(), draft.exchange().types()))
        .map(consumer -> new StatementRecipe(draft, rewrite, consumer))
        .flatMap(
            recipe ->
                rewrite.shape() == Rewrite.Shape.DIGEST ? recipe.digest() : recipe.withResource());
  }

  /**
   * A statement whose value, if it has one, is that of an expression.
   *
   * @param declared what a declaration has before its {@code =}, else empty
   */
  private record Around(Statement statement, String declared) {}

  /** {@code return e;}, {@code e;}, {@code name = e;} or {@code Type name = e;}. */
  private Optional<Around> around(Span expression) {
    Optional<Statement> plain = code.returned(expression).or(() -> code.statement(expression));
    if (plain.isPresent()) {
      return plain.map(each -> new Around(each, ""));
    }
    int equals = tokens.before(expression.start());
    if (!tokens.is(equals, "=") || !tokens.isWord(equals - 1)) {
      return Optional.empty();
    }
    Span name = new Span(tokens.get(equals - 1).start(), tokens.get(equals - 1).end());
    Optional<Statement> assignment =
        code.startsInBlock(equals - 2)
            ? code.statement(new Span(name.start(), expression.end()))
            : Optional.empty();
    return assignment
        .map(each -> new Around(each, ""))
        .or(
            () ->
                code.declaration(name, expression)
                    .map(
                        each ->
                            new Around(
                                each, code.text(new Span(each.span().start(), name.end())))));
  }

  private Optional<Fix> withResource() {
    Span chain = chain(load.span().start(), consumer.span().end());
    Optional<Around> around = around(chain);
    if (around.isEmpty()
        || !draft.takeLoad()
        || around.get().declared().matches("(?:final\\s+)?var\\b.*")
        || code.losesComment(
            new Span(load.span().start(), consumer.span().end()), List.of(load.span()))) {
      return Optional.empty();
    }
    if (draft.exchange().what().owes().contains("LAZY_IO_UNCHECKED")
        || draft.catchesOnlyIoException(consumer)) {
      // The call that opens still throws what is caught.
      draft.doubt("a failure to read is thrown as an unchecked exception");
    }
    Optional<Matcher> resource = draft.fill(rewrite.template()).map(RESOURCE::matcher);
    if (resource.isEmpty() || !resource.get().matches() || resource.get().group(4) == null) {
      return Optional.empty();
    }
    String name = draft.freeName(resource.get().group(2));
    Span statement = around.get().statement().span();
    String indent = code.indentation(statement.start());
    String step = code.indentationStep(statement.start());
    String end = code.lineEnd(statement.start());
    String declared = around.get().declared();
    int from = declared.isEmpty() ? statement.start() : assignmentStart(declared, statement);
    String inner =
        code.indented(new Span(from, load.span().start()), step)
            + name
            + code.indented(new Span(consumer.span().end(), statement.end()), step);
    draft.replace(
        statement,
        (declared.isEmpty() ? "" : declared + ";" + end + indent)
            + "try ("
            + resource.get().group(1)
            + " "
            + name
            + " = "
            + resource.get().group(3)
            + ") {"
            + end
            + indent
            + step
            + inner
            + end
            + indent
            + "}");
    draft.doubtOwed(Set.of("CLOSE", "LAZY_ERR", "LAZY_IO_UNCHECKED", "NO_MUTATE", "ONE_PASS"));
    draft.doubtIf(!rewrite.reason().isEmpty(), rewrite.reason());
    return draft.finish("Let the data pass through a stream that is closed");
  }

  /** Where the name of a declaration stands, so that the rest is an assignment. */
  private static int assignmentStart(String declared, Span statement) {
    int name = declared.length();
    while (name > 0 && Character.isJavaIdentifierPart(declared.charAt(name - 1))) {
      name--;
    }
    return statement.start() + name;
  }

  /** An expression together with the calls that follow it. */
  private Span chain(int start, int end) {
    int at = tokens.from(end);
    int last = end;
    while (tokens.is(at, ".") && tokens.isWord(at + 1) && tokens.is(at + 2, "(")) {
      int close = tokens.partner(at + 2);
      if (close < 0) {
        break;
      }
      last = tokens.get(close).end();
      at = close + 1;
    }
    return new Span(start, last);
  }

  private Optional<Fix> digest() {
    Optional<CallText> text = code.call(consumer);
    Optional<Around> around = around(consumer.span());
    boolean updates = consumer.callee().result().is("void");
    if (text.isEmpty()
        || text.get().receiver() == null
        || !text.get().arguments().equals(List.of(load.span()))
        || around.isEmpty()
        || !around.get().statement().inBlock()
        || !draft.takeLoad()
        || code.losesComment(consumer.span(), List.of(load.span()))) {
      return Optional.empty();
    }
    draft.takeConsumer(text.get());
    Optional<String> opened = draft.fill(rewrite.template());
    String target = draft.part("to");
    if (opened.isEmpty() || !target.matches("\\w+")) {
      return Optional.empty();
    }
    place(around.get().statement().span(), opened.get(), target, updates);
    List<String> owes = draft.exchange().what().owes();
    draft.doubtIf(
        owes.contains("LAZY_ERR")
            && !draft.confinement().discardedOnFailure(consumer, consumer.receiver()),
        "when the input fails half-way, its first part is in the digest already");
    draft.doubtOwed(Set.of("CLOSE", "LAZY_ERR", "SRC_OPEN", "ONE_PASS"));
    draft.doubtIf(!rewrite.reason().isEmpty(), rewrite.reason());
    return draft.finish("Digest the data as it comes");
  }

  private void place(Span statement, String opened, String target, boolean updates) {
    String indent = code.indentation(statement.start());
    String step = code.indentationStep(statement.start());
    String end = code.lineEnd(statement.start());
    Matcher resource = RESOURCE.matcher(opened);
    String buffer = resource.matches() ? draft.freeName("buffer") : draft.declareName("buffer");
    String length = draft.freeName("length");
    String in = resource.matches() ? draft.freeName(resource.group(2)) : opened;
    String outer = resource.matches() ? indent + step : indent;
    String loop =
        "byte[] "
            + buffer
            + " = new byte[8192];"
            + end
            + outer
            + "for (int "
            + length
            + "; ("
            + length
            + " = "
            + in
            + ".read("
            + buffer
            + ")) >= 0; ) {"
            + end
            + outer
            + step
            + target
            + ".update("
            + buffer
            + ", 0, "
            + length
            + ");"
            + end
            + outer
            + "}";
    String block =
        resource.matches()
            ? "try ("
                + resource.group(1)
                + " "
                + in
                + " = "
                + resource.group(3)
                + ") {"
                + end
                + outer
                + loop
                + end
                + indent
                + "}"
            : loop;
    if (updates) {
      draft.replace(statement, block);
    } else {
      draft.replace(new Span(statement.start(), statement.start()), block + end + indent);
      draft.replace(load.span(), "");
    }
  }
}
