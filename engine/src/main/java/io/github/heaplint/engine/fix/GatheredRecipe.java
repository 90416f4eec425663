package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.fix.SourceCode.CallText;
import io.github.heaplint.engine.fix.SourceCode.Statement;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.HasNext;
import io.github.heaplint.engine.ir.Instruction.Iterate;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.source.Unit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Does the work on what comes page by page, or row by row, in the loop that fetches it, in place of
 * gathering everything in a list for a loop behind it.
 */
final class GatheredRecipe {
  private static final Set<String> LEAVES = Set.of("break", "return", "yield");
  private static final Set<String> FETCHES_PLAINLY = Set.of("catch", "finally", "return");

  private final Unit unit;
  private final SourceCode code;
  private final Tokens tokens;
  private final Analyses analyses;
  private final Catalogue catalogue;
  private final Function<Callee, Optional<Analyses>> helpers;

  GatheredRecipe(
      Unit unit,
      SourceCode code,
      Analyses analyses,
      Catalogue catalogue,
      Function<Callee, Optional<Analyses>> helpers) {
    this.unit = unit;
    this.code = code;
    this.tokens = code.tokens();
    this.analyses = analyses;
    this.catalogue = catalogue;
    this.helpers = helpers;
  }

  /**
   * Moves the work to where elements come from.
   *
   * @param list the local that gathers
   * @param made makes it
   * @param fill adds to it
   * @param pages whether that adds many at once
   * @param walk the one loop over it
   */
  Optional<Fix> workInside(Variable list, Call made, Call fill, boolean pages, Iterate walk) {
    Optional<ForEach> header = ForEach.of(code, walk);
    Optional<Statement> adding = code.statement(fill.span()).filter(Statement::inBlock);
    Optional<CallText> added = code.call(fill);
    Optional<Statement> declaration = code.declaration(list.declaration(), made.span());
    int block = code.blockStart(walk.span().start());
    if (header.isEmpty()
        || adding.isEmpty()
        || added.isEmpty()
        || declaration.isEmpty()
        || !made.callee().owner().name().endsWith("List")
        || added.get().arguments().size() != 1
        || !code.text(header.get().source()).equals(list.name())
        || header.get().type().matches("(?:final\\s+)?var")
        || code.blockStart(declaration.get().span().start()) != block
        || mentions(list.name(), member(walk.span())) != 3) {
      return Optional.empty();
    }
    return fetching(adding.get().span(), block)
        .filter(fetching -> fetching.end() <= walk.span().start())
        .filter(fetching -> fetching.start() > declaration.get().span().end())
        .map(
            fetching ->
                new Place(list, fill, pages, walk, header.get(), adding.get().span(), fetching))
        .filter(place -> fits(place, declaration.get().span()))
        .flatMap(
            place ->
                fix(place, declaration.get().span(), code.text(added.get().arguments().get(0))));
  }

  /**
   * Where everything stands.
   *
   * @param adding the statement that adds to the list
   * @param fetching the statement around it that stands beside the walk
   */
  private record Place(
      Variable list,
      Call fill,
      boolean pages,
      Iterate walk,
      ForEach header,
      Span adding,
      Span fetching) {
    Span body() {
      return new Span(header.all().end(), walk.span().end());
    }

    Span gap() {
      int from = fetching.end();
      int to = walk.span().start();
      return new Span(from, to);
    }
  }

  private Span member(Span place) {
    return unit.bodies().stream()
        .map(Body::span)
        .filter(span -> span.contains(place))
        .findFirst()
        .orElse(analyses.body().span());
  }

  private long mentions(String word, Span in) {
    long found = 0;
    for (int i = tokens.from(in.start());
        i < tokens.size() && tokens.get(i).end() <= in.end();
        i++) {
      found += tokens.isWord(i) && tokens.is(i, word) ? 1 : 0;
    }
    return found;
  }

  /** The loop, or the try statement with resources and nothing else, that stands in a block. */
  private Optional<Span> fetching(Span adding, int block) {
    int brace = code.blockStart(adding.start());
    while (brace > block && code.blockStart(tokens.get(brace).start()) != block) {
      brace = code.blockStart(tokens.get(brace).start());
    }
    if (brace <= block) {
      return Optional.empty();
    }
    int close = tokens.partner(brace);
    if (tokens.is(brace - 1, "do") && code.startsInBlock(brace - 2)) {
      int open = close + 2;
      return tokens.is(close + 1, "while") && tokens.is(tokens.partner(open) + 1, ";")
          ? Optional.of(between(brace - 1, tokens.partner(open) + 1))
          : Optional.empty();
    }
    int word = tokens.is(brace - 1, ")") ? tokens.partner(brace - 1) - 1 : -1;
    boolean plain =
        Set.of("for", "while", "try").contains(tokens.text(word)) && code.startsInBlock(word - 1);
    return plain ? Optional.of(between(word, close)) : Optional.empty();
  }

  private Span between(int first, int last) {
    return new Span(tokens.get(first).start(), tokens.get(last).end());
  }

  /** Whether the work can stand there: it compiles, and does what it did. */
  private boolean fits(Place place, Span declaration) {
    int behind = tokens.from(place.fetching().end());
    Set<String> leaves = new HashSet<>(LEAVES);
    if (!place.pages()) {
      leaves.add("continue");
    }
    boolean caught = tokens.is(behind, "catch") || tokens.is(behind, "finally");
    return !caught
        && leaves.stream().noneMatch(each -> tokens.mentions(each, place.body()))
        && FETCHES_PLAINLY.stream().noneMatch(each -> tokens.mentions(each, place.fetching()))
        && !code.losesComment(place.gap(), List.of())
        && !code.losesComment(place.header().all(), List.of(place.header().variable()))
        && !code.losesComment(declaration, List.of())
        && !code.losesComment(place.adding(), List.of())
        && (place.pages() || !isUsedAgain(place))
        && gapMoves(place)
        && isApart(place)
        && code.indentation(place.adding().start())
            .startsWith(code.indentation(place.walk().span().start()));
  }

  /** Whether a row is still worked on after it has been added. */
  private boolean isUsedAgain(Place place) {
    Variable row = place.fill().arguments().get(0);
    return inside(place.fetching()).stream()
        .filter(each -> each.span().start() >= place.adding().end())
        .anyMatch(each -> each.uses().contains(row) && row.named() && !row.type().primitive());
  }

  /** Whether what stands between the loops can stand before both. */
  private boolean gapMoves(Place place) {
    List<Instruction> gap = inside(place.gap());
    Set<Variable> fetched = defined(inside(place.fetching()));
    Confinement confinement = new Confinement(analyses, catalogue, helpers);
    return Collections.disjoint(used(gap), fetched)
        && Collections.disjoint(defined(gap), used(inside(place.fetching())))
        && gap.stream().allMatch(confinement::quiet)
        && defined(gap).stream()
            .allMatch(each -> !each.named() || !tokens.mentions(each.name(), place.fetching()));
  }

  /** Whether the two loops share no variable that one of them assigns, nor a name. */
  private boolean isApart(Place place) {
    List<Instruction> work = inside(place.walk().span());
    List<Instruction> fetch = inside(place.fetching());
    return Collections.disjoint(defined(fetch), used(work))
        && Collections.disjoint(defined(work), used(fetch))
        && defined(work).stream()
            .allMatch(each -> !each.named() || !tokens.mentions(each.name(), place.fetching()))
        && !tokens.mentions(place.header().name(), place.fetching());
  }

  private List<Instruction> inside(Span span) {
    return analyses.body().blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .filter(each -> each.span().exists() && span.contains(each.span()))
        .toList();
  }

  private static Set<Variable> defined(List<Instruction> all) {
    Set<Variable> defined = new HashSet<>();
    all.stream().map(Instruction::def).filter(each -> each != null).forEach(defined::add);
    return defined;
  }

  private static Set<Variable> used(List<Instruction> all) {
    Set<Variable> used = new HashSet<>();
    all.forEach(each -> used.addAll(each.uses()));
    return used;
  }

  private Optional<Fix> fix(Place place, Span declaration, String added) {
    String indent = code.indentation(place.walk().span().start());
    String end = code.lineEnd(place.walk().span().start());
    String step = code.indentationStep(place.walk().span().start());
    String inner = code.indentation(place.adding().start());
    String deeper = inner.substring(indent.length());
    String variable = code.text(place.header().variable());
    String work =
        place.pages()
            ? "for (" + variable + " : " + added + ")" + code.indented(place.body(), deeper)
            : variable + " = " + added + ";" + end + inner + rows(place, deeper, step);
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit(code.wholeLines(declaration), ""));
    String gap = code.text(place.gap()).strip();
    if (!gap.isEmpty()) {
      int start = place.fetching().start();
      edits.add(new Edit(new Span(start, start), gap + end + code.indentation(start)));
    }
    edits.add(new Edit(place.adding(), work));
    edits.add(new Edit(new Span(place.fetching().end(), place.walk().span().end()), ""));
    edits.sort(Comparator.comparingInt(each -> each.span().start()));
    Protection protection = new Protection(code);
    if (edits.stream().anyMatch(each -> protection.covers(each.span()))) {
      return Optional.empty();
    }
    Set<String> doubts = doubts(place);
    ImportedNames names = new ImportedNames(unit, tokens);
    return Optional.of(
        new Fix(
            "Do the work where the elements come from",
            doubts.isEmpty() ? Applicability.SAFE : Applicability.UNSAFE,
            edits,
            Set.of(),
            names.unused(edits),
            String.join("; ", doubts)));
  }

  /** The statements of the work, without its braces. */
  private String rows(Place place, String deeper, String step) {
    Span body = place.body();
    int open = tokens.from(body.start());
    if (!tokens.is(open, "{")) {
      return code.text(body).strip();
    }
    int from = tokens.get(open).end();
    int to = tokens.get(tokens.partner(open)).start();
    String by = deeper.startsWith(step) ? deeper.substring(step.length()) : deeper;
    return code.indented(new Span(from, to), by).strip();
  }

  private Set<String> doubts(Place place) {
    Set<String> doubts = new LinkedHashSet<>();
    Confinement confinement = new Confinement(analyses, catalogue, helpers);
    Optional<Block> head = head(place.walk());
    List<BitSet> around = head.map(each -> analyses.loops().loopsOf(each.id())).orElse(List.of());
    if (around.isEmpty()
        || !confinement.confined(around.get(around.size() - 1), head.get(), place.walk())) {
      doubts.add(
          "when a later part cannot be fetched, the earlier ones have been worked on already, and"
              + " the source is open and busy meanwhile");
    }
    Set<Variable> shared = used(inside(place.walk().span()));
    shared.retainAll(used(inside(place.fetching())));
    shared.remove(place.list());
    if (shared.stream().anyMatch(this::changes)) {
      doubts.add("the work uses an object that fetching uses, too");
    }
    return doubts;
  }

  private boolean changes(Variable shared) {
    return !shared.type().primitive() && !catalogue.value(shared.type());
  }

  private Optional<Block> head(Iterate walk) {
    return analyses.body().blocks().stream()
        .filter(
            block ->
                block.instructions().stream()
                    .anyMatch(
                        each -> each instanceof HasNext next && next.iterator().equals(walk.def())))
        .findFirst();
  }
}
