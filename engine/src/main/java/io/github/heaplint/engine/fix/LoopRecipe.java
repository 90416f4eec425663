package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.effect.Rewrite;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Instruction.HasNext;
import io.github.heaplint.engine.ir.Instruction.Iterate;
import io.github.heaplint.engine.ir.Instruction.Next;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Variable;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a for-each over a load into a loop that takes one element after the other. */
final class LoopRecipe {
  /** What {@code readLine} gives. */
  private static final String LINE = "String";

  private static final Pattern NO_CLASS = Pattern.compile("var|[a-z]+");

  private static final Pattern DECLARATION = Pattern.compile("(.+?)\\s+(\\w+) = (.+)");

  private final Draft draft;
  private final SourceCode code;
  private final Rewrite rewrite;
  private final Route route;
  private final Iterate iterate;

  private LoopRecipe(Draft draft, Rewrite rewrite, Route route, Iterate iterate) {
    this.draft = draft;
    this.code = draft.code();
    this.rewrite = rewrite;
    this.route = route;
    this.iterate = iterate;
  }

  static Optional<Fix> rewrite(Draft draft, Rewrite rewrite) {
    return Route.of(draft.exchange().load(), draft.exchange().analyses())
        .filter(route -> route.use() instanceof Iterate)
        .flatMap(route -> new LoopRecipe(draft, rewrite, route, (Iterate) route.use()).fix());
  }

  private Optional<Fix> fix() {
    return ForEach.of(code, iterate).filter(this::isOverLoad).flatMap(this::fix);
  }

  private Optional<Fix> fix(ForEach header) {
    if (!draft.takeLoad()
        || code.losesComment(
            header.all(), List.of(header.variable(), draft.exchange().load().span()))) {
      return Optional.empty();
    }
    if (route.copy() != null) {
      Optional<Span> declaration = route.declaration(code);
      if (declaration.isEmpty()
          || code.losesComment(declaration.get(), List.of(draft.exchange().load().span()))) {
        return Optional.empty();
      }
      draft.replace(declaration.get(), "");
      draft.doubtIf(
          !route.between(draft.exchange().analyses()).stream().allMatch(draft.confinement()::quiet),
          "the input is opened after what stands before the loop");
    }
    Optional<String> element = element(header);
    if (element.isEmpty() && rewrite.template().contains("{element}")) {
      return Optional.empty();
    }
    draft.part("element", element.orElse(""));
    return draft
        .fill(rewrite.template())
        .filter(filled -> place(header, filled) && judge())
        .flatMap(filled -> draft.finish("Take one element after the other"));
  }

  private boolean isOverLoad(ForEach header) {
    return route.copy() == null
        ? header.source().equals(draft.exchange().load().span())
        : code.text(header.source()).equals(route.copy().def().name());
  }

  /**
   * What the new iterator gives: as much as the loop asks for, and maybe more, which is said alike
   * where types are known and where not. Empty when the loop does not name a class.
   */
  private Optional<String> element(ForEach header) {
    String type = header.type().replaceAll("\\bfinal\\b", "").strip();
    return NO_CLASS.matcher(type).matches() ? Optional.empty() : Optional.of("? extends " + type);
  }

  private boolean place(ForEach header, String filled) {
    if (rewrite.shape() == Rewrite.Shape.LOOP
        && !draft.exchange().what().owes().contains("CLOSE")) {
      draft.replace(header.source(), filled);
      return true;
    }
    Matcher declaration = DECLARATION.matcher(filled);
    if (!declaration.matches()) {
      return false;
    }
    if (rewrite.shape() == Rewrite.Shape.PULL_LOOP) {
      return pull(header, declaration.group(1), declaration.group(3));
    }
    boolean closes = draft.exchange().what().owes().contains("CLOSE");
    String name =
        closes ? draft.freeName(declaration.group(2)) : draft.declareName(declaration.group(2));
    String resource = declaration.group(1) + " " + name + " = " + declaration.group(3);
    Optional<String> head = head(header, name);
    if (head.isEmpty()) {
      return false;
    }
    Span body = new Span(header.all().end(), iterate.span().end());
    int start = iterate.span().start();
    String indent = code.indentation(start);
    String step = code.indentationStep(start);
    String end = code.lineEnd(start);
    if (closes) {
      String moved = code.indented(body, step);
      draft.replace(
          iterate.span(),
          "try ("
              + resource
              + ") {"
              + end
              + indent
              + step
              + loop(head.get(), header, moved, indent + step + step, end)
              + end
              + indent
              + "}");
      return true;
    }
    if (!code.startsInBlock(code.tokens().before(start))) {
      return false;
    }
    String kept = code.text(body);
    draft.replace(
        iterate.span(),
        resource + ";" + end + indent + loop(head.get(), header, kept, indent + step, end));
    return true;
  }

  /** The receiver of the load gives one element after the other by itself. */
  private boolean pull(ForEach header, String type, String step) {
    if (!draft.part("receiver").matches("(?:this\\.)?\\w+")) {
      return false;
    }
    int start = iterate.span().start();
    String inner = code.indentation(start) + code.indentationStep(start);
    String body = code.text(new Span(header.all().end(), iterate.span().end()));
    String head = pulling(header, type, step);
    draft.replace(iterate.span(), loop(head, header, body, inner, code.lineEnd(start)));
    return true;
  }

  private String pulling(ForEach header, String type, String step) {
    String element = needsOwnVariable(header, type) ? next() : header.name();
    return "for (" + type + " " + element + "; (" + element + " = " + step + ") != null; )";
  }

  private boolean needsOwnVariable(ForEach header) {
    return switch (rewrite.shape()) {
      case READER_LOOP -> needsOwnVariable(header, LINE);
      case PULL_LOOP ->
          needsOwnVariable(
              header, rewrite.template().substring(0, rewrite.template().indexOf(' ')));
      default -> false;
    };
  }

  private boolean needsOwnVariable(ForEach header, String type) {
    return !(header.type().equals(type) || header.type().equals("var")) || isCaptured();
  }

  /** A variable that a closure reads must not change. */
  private boolean isCaptured() {
    Variable element = element();
    return draft.exchange().analyses().body().blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .anyMatch(each -> each instanceof Closure closure && closure.captures().contains(element));
  }

  private Variable element() {
    return draft.exchange().analyses().body().blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .filter(each -> each instanceof Next next && next.iterator().equals(iterate.def()))
        .map(Instruction::def)
        .findFirst()
        .orElseThrow();
  }

  private Optional<String> head(ForEach header, String resource) {
    return switch (rewrite.shape()) {
      case LOOP -> Optional.of("for (" + code.text(header.variable()) + " : " + resource + ")");
      case ITERATOR_LOOP -> Optional.of("while (" + resource + ".hasNext())");
      default -> Optional.of(pulling(header, LINE, resource + ".readLine()"));
    };
  }

  private String next() {
    return draft.freeName("next");
  }

  /** The loop, its variable declared inside where it has to be. */
  private String loop(String head, ForEach header, String body, String inner, String end) {
    String first;
    if (rewrite.shape() == Rewrite.Shape.ITERATOR_LOOP) {
      int dot = head.indexOf(".hasNext");
      first =
          code.text(header.variable())
              + " = "
              + head.substring("while (".length(), dot)
              + ".next();";
    } else if (needsOwnVariable(header)) {
      first = code.text(header.variable()) + " = " + next() + ";";
    } else {
      return head + body;
    }
    int brace = body.indexOf('{');
    if (body.isBlank() || !body.strip().startsWith("{")) {
      return head
          + " {"
          + end
          + inner
          + first
          + end
          + inner
          + body.strip()
          + end
          + inner.substring(
              0,
              Math.max(0, inner.length() - code.indentationStep(iterate.span().start()).length()))
          + "}";
    }
    return head + body.substring(0, brace + 1) + end + inner + first + body.substring(brace + 1);
  }

  /** What speaks against the loop; false when it is not understood. */
  private boolean judge() {
    Block header = head();
    List<BitSet> around = draft.exchange().analyses().loops().loopsOf(header.id());
    if (around.isEmpty()) {
      return false;
    }
    List<String> owes = draft.exchange().what().owes();
    boolean unchecked = owes.contains("LAZY_IO_UNCHECKED");
    if (unchecked && draft.catchesOnlyIoException(iterate)) {
      draft.show("a failure to read is unchecked then and passes by the handler around");
    }
    if (!unchecked
        && (rewrite.shape() == Rewrite.Shape.READER_LOOP
            || rewrite.shape() == Rewrite.Shape.PULL_LOOP)
        && !draft.throwsIoExceptionAlready()
        && !draft.acceptsIoException(iterate)) {
      draft.show(Draft.UNHANDLED);
    }
    BitSet loop = around.get(around.size() - 1);
    if (!Collections.disjoint(
        Set.copyOf(owes), Set.of("LAZY_ERR", "NO_MUTATE", "SRC_OPEN", "LAZY_IO_UNCHECKED"))) {
      draft.doubtIf(
          draft.confinement().endsEarly(loop, header),
          "when the loop ends early the rest of the input is not read, nor its faults noticed");
      draft.doubtIf(
          !draft.confinement().confined(loop, header, iterate),
          "when the input fails half-way, its first part has been worked on already, and the loop"
              + " must not change the input");
    }
    draft.doubtIf(
        owes.contains("SRC_OPEN") && touchesSource(loop), "the loop must not touch the input");
    draft.doubtOwed(Set.of("CLOSE", "LAZY_ERR", "NO_MUTATE", "SRC_OPEN", "ONE_PASS"));
    draft.doubtIf(!rewrite.reason().isEmpty(), rewrite.reason());
    return true;
  }

  private Block head() {
    return draft.exchange().analyses().body().blocks().stream()
        .filter(
            block ->
                block.instructions().stream()
                    .anyMatch(
                        each ->
                            each instanceof HasNext step && step.iterator().equals(iterate.def())))
        .findFirst()
        .orElseThrow();
  }

  private boolean touchesSource(BitSet loop) {
    Set<Variable> source = new HashSet<>(draft.exchange().load().uses());
    return loop.stream()
        .mapToObj(id -> draft.exchange().analyses().body().blocks().get(id))
        .flatMap(block -> block.instructions().stream())
        .anyMatch(each -> !Collections.disjoint(each.uses(), source));
  }
}
