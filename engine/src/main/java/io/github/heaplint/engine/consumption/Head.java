package io.github.heaplint.engine.consumption;

import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.ArrayLoad;
import io.github.heaplint.engine.ir.Instruction.Branch;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Constant;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.FieldLoad;
import io.github.heaplint.engine.ir.Instruction.Operation;
import io.github.heaplint.engine.ir.Variable;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Recognises the beginning of a value: a range from 0 to an end that the value has no say in. */
final class Head {
  /** An end that is made in more steps is taken to hang on the value. */
  private static final int DEEPEST = 6;

  private static final Pattern PLACE = Pattern.compile("\\d|[1-5]\\d");

  private final Analyses analyses;
  private final ForwardIndex forwardIndex;

  Head(Analyses analyses, ForwardIndex forwardIndex) {
    this.analyses = analyses;
    this.forwardIndex = forwardIndex;
  }

  /**
   * Whether {@code call} takes a range from 0 on, as in {@code text.substring(0, MOST)} or {@code
   * Arrays.copyOf(bytes, MOST)}.
   */
  boolean cuts(Call call, Definition value) {
    boolean asArgument =
        !call.arguments().isEmpty() && call.arguments().get(0).equals(value.variable());
    List<Variable> range =
        asArgument ? call.arguments().subList(1, call.arguments().size()) : call.arguments();
    return (range.size() == 2 || (asArgument && range.size() == 1))
        && range.stream().allMatch(each -> each.type().is("int"))
        && (range.size() == 1 || forwardIndex.first(call, range.get(0)))
        && free(call, range.get(range.size() - 1), value, 0);
  }

  /**
   * Whether an array is asked at one of its first places, as for the mark that files start with.
   */
  boolean holds(ArrayLoad load) {
    return analyses.chains().definitions(load, load.index()).stream()
        .map(this::origin)
        .allMatch(
            each ->
                each instanceof Constant constant
                    && PLACE.matcher(constant.value().text()).matches());
  }

  /**
   * Whether an array is passed over up to a place that the program has fixed: {@code for (int i =
   * 0; i < MARK; i++)}, with a constant or a static field.
   */
  boolean endsAtFixedPlace(ArrayLoad load) {
    List<BitSet> loops = analyses.loops().loopsOf(analyses.chains().block(load));
    return !loops.isEmpty()
        && analyses.body().blocks().stream()
            .filter(block -> loops.get(loops.size() - 1).get(block.id()))
            .flatMap(block -> block.instructions().stream())
            .anyMatch(each -> each instanceof Branch branch && bounds(branch, load.index()));
  }

  private boolean bounds(Branch branch, Variable index) {
    return analyses.chains().definitions(branch, branch.condition()).stream()
        .map(Definition::instruction)
        .anyMatch(
            each ->
                each instanceof Operation less
                    && less.operator().equals("<")
                    && less.uses().size() == 2
                    && less.uses().get(0).equals(index)
                    && fixed(less, less.uses().get(1)));
  }

  private boolean fixed(Instruction at, Variable bound) {
    return analyses.chains().definitions(at, bound).stream()
        .map(this::origin)
        .allMatch(
            each ->
                each instanceof Constant
                    || (each instanceof FieldLoad field && field.receiver() == null));
  }

  /**
   * Whether a definition is the beginning of a value, so that together they are the value cut to a
   * length: {@code if (text.length() > MOST) text = text.substring(0, MOST);}.
   */
  boolean cutOf(Definition shortened, Definition value) {
    Instruction by = origin(shortened);
    return by instanceof Call call
        && call.receiver() != null
        && analyses.chains().definitions(call, call.receiver()).stream()
            .anyMatch(each -> each.equals(value) || comesFrom(value, each))
        && cuts(call, value);
  }

  private boolean comesFrom(Definition copy, Definition source) {
    return copy.instruction() instanceof Copy made
        && analyses.chains().definitions(made, made.source()).contains(source);
  }

  private Instruction origin(Definition definition) {
    Instruction by = definition.instruction();
    while (by instanceof Copy copy) {
      List<Definition> sources = analyses.chains().definitions(copy, copy.source());
      if (sources.size() != 1) {
        return null;
      }
      by = sources.get(0).instruction();
    }
    return by;
  }

  /** Whether the value has no say in what {@code variable} is, or only the last word: a minimum. */
  private boolean free(Instruction at, Variable variable, Definition value, int depth) {
    return depth < DEEPEST
        && analyses.chains().definitions(at, variable).stream()
            .anyMatch(each -> free(each, value, depth + 1));
  }

  private boolean free(Definition definition, Definition value, int depth) {
    Instruction by = definition.instruction();
    if (definition.equals(value)) {
      return false;
    }
    if (by == null || by instanceof Constant || by instanceof FieldLoad) {
      return true;
    }
    if (by instanceof Copy || by instanceof Cast || by instanceof Operation) {
      return by.uses().stream().allMatch(each -> free(by, each, value, depth));
    }
    return by instanceof Call call
        && (call.receiver() == null
            ? call.arguments().stream().anyMatch(each -> free(call, each, value, depth))
            : free(call, call.receiver(), value, depth));
  }
}
