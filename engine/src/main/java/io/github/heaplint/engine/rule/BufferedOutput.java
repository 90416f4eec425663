package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.Interest;
import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.consumption.Usage.Use;
import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.dataflow.DefUseChains;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.FieldLoad;
import io.github.heaplint.engine.ir.Variable;
import java.util.List;
import java.util.function.Consumer;

/**
 * Output built completely in memory and then written in one go, although it could have been written
 * where it goes as it was made.
 */
public final class BufferedOutput implements Rule {
  /** Its name. */
  public static final String NAME = "BufferedOutput";

  /** What it finds. */
  public static final String SUMMARY =
      "A whole output is built in memory before it is written where it goes.";

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
    return Severity.WARNING;
  }

  @Override
  public List<Interest> interests(Catalogue catalogue) {
    return catalogue.interests(NAME);
  }

  /** A test writes what it has made itself. */
  @Override
  public boolean toldOfTests() {
    return false;
  }

  @Override
  public void check(Facts facts, Consumer<Finding> report) {
    for (Load load : facts.loads(NAME)) {
      if (load.what().serves().contains(load.usage().consumption())
          && (load.what().content().equals(CopiedInput.CONTENT)
              ? !builtToBeWritten(load) && new CopiedInput(facts, load).isUsedOnce()
              : builtToBeWritten(load))) {
        report.accept(finding(facts, load));
      }
    }
  }

  private static boolean builtToBeWritten(Load load) {
    boolean made = load.call().callee().constructor();
    List<Use> sunk = load.usage().uses(Consumption.SUNK);
    return (made ? grows(load) : load.usage().uses().size() == 1 && ownBuffer(load))
        && sunk.size() == 1
        && writesAll(load, sunk.get(0), made)
        && (made || !countedBefore(load, sunk.get(0)));
  }

  /** A part is added to the buffer in a loop that does not make the buffer anew. */
  private static boolean grows(Load load) {
    Analyses analyses = load.in().analyses();
    int made = analyses.chains().block(load.call());
    return load.usage().uses(Consumption.VOID).stream()
        .anyMatch(use -> analyses.loops().inLoopRelativeTo(use.block(), made));
  }

  /** The buffer, if there is one, is a local of this body, so that nobody else counts on it. */
  private static boolean ownBuffer(Load load) {
    if (!load.what().source().isReceiver()) {
      return true;
    }
    Variable buffer = load.call().receiver();
    return buffer != null
        && (buffer.kind() == Variable.Kind.LOCAL || buffer.kind() == Variable.Kind.RESOURCE)
        && load.in().analyses().chains().definitions(load.call(), buffer).size() == 1
        && !usedAgain(load, buffer)
        && !asked(load, buffer)
        && !filledInPassing(load, buffer);
  }

  /**
   * Nobody else writes to the buffer, and no loop does: it holds no more than the few values that
   * are in memory anyway, as one line and its end.
   */
  private static boolean filledInPassing(Load load, Variable buffer) {
    Analyses analyses = load.in().analyses();
    Definition made = analyses.chains().definitions(load.call(), buffer).get(0);
    return analyses.chains().uses(made).stream()
        .allMatch(
            site ->
                site.instruction() instanceof Call call
                    && buffer.equals(call.receiver())
                    && !call.arguments().contains(buffer)
                    && !analyses.loops().inLoopRelativeTo(site.block(), made.block()));
  }

  /** What a buffer says of its content, its length or checksum, goes before the content. */
  private static boolean asked(Load load, Variable buffer) {
    DefUseChains chains = load.in().analyses().chains();
    return chains.definitions(load.call(), buffer).stream()
        .flatMap(made -> chains.uses(made).stream())
        .map(UseSite::instruction)
        .anyMatch(
            use ->
                use instanceof Call call
                    && !call.equals(load.call())
                    && buffer.equals(call.receiver())
                    && load.in().analyses().paths().reaches(call, load.call())
                    && chains.definition(call) != null
                    && chains.uses(chains.definition(call)).stream()
                        .anyMatch(site -> site.instruction() instanceof Call));
  }

  /** What is written into the buffer after its bytes were taken does not belong to them. */
  private static boolean usedAgain(Load load, Variable buffer) {
    Analyses analyses = load.in().analyses();
    return analyses.chains().definitions(load.call(), buffer).stream()
        .flatMap(made -> analyses.chains().uses(made).stream())
        .map(UseSite::instruction)
        .anyMatch(use -> use instanceof Call && analyses.paths().reaches(load.call(), use));
  }

  /**
   * A range, or a write that also says how much, needs the array; one to a place that is named
   * beside it does not. What the whole process shares, as its standard output, is no target that
   * much is written to.
   */
  private static boolean writesAll(Load load, Use use, boolean made) {
    if (!(use.at() instanceof Call call) || use.later()) {
      return false;
    }
    if (call.receiver() == null) {
      return made
          || call.arguments().stream().anyMatch(each -> load.in().effects().location(each.type()));
    }
    // A digest gives its hash back at once; a stream gives nothing.
    if (!made && (call.arguments().size() != 1 || call.def() != null)) {
      return false;
    }
    return load.in().analyses().chains().definitions(call, call.receiver()).stream()
        .noneMatch(
            each -> each.instruction() instanceof FieldLoad field && field.receiver() == null);
  }

  /** Before the content stands a number that only the loop which makes the content can tell. */
  private static boolean countedBefore(Load load, Use written) {
    if (!(written.at() instanceof Call write)
        || write.receiver() == null
        || load.call().receiver() == null) {
      return false;
    }
    Analyses analyses = load.in().analyses();
    int made = analyses.chains().definitions(load.call(), load.call().receiver()).get(0).block();
    return load.in().body().blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .anyMatch(
            each ->
                each instanceof Call told
                    && !told.equals(write)
                    && told.uses().contains(write.receiver())
                    && analyses.paths().reaches(told, write)
                    && told.arguments().stream()
                        .flatMap(used -> analyses.chains().definitions(told, used).stream())
                        .anyMatch(
                            counted ->
                                inLoop(analyses, counted, made)
                                    && !analyses
                                        .loops()
                                        .inLoopRelativeTo(analyses.chains().block(told), made)));
  }

  private static boolean inLoop(Analyses analyses, Definition counted, int made) {
    return !counted.atEntry() && analyses.loops().inLoopRelativeTo(counted.block(), made);
  }

  private static Finding finding(Facts facts, Load load) {
    return new Finding(
        NAME,
        load.what().note() || facts.testClass(load.in().body().owner())
            ? Severity.NOTE
            : Severity.WARNING,
        load.call().span(),
        LoadMessage.of(load),
        LoadMessage.suggestion(load),
        load.what().nursery(),
        facts.fixes(load));
  }
}
