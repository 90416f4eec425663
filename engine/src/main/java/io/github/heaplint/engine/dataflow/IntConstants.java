package io.github.heaplint.engine.dataflow;

import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Field;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Constant;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.FieldLoad;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Instruction.Operation;
import io.github.heaplint.engine.ir.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Whole numbers that are the same in every run: literals, and sums, products and shifts of them
 * (constant expressions of the Java Language Specification, 15.29, followed through variables with
 * one definition and through constants of the same file).
 */
public final class IntConstants {
  /** An expression that needs more steps is no size anybody wrote down. */
  private static final int DEEPEST = 12;

  private final List<Analyses> initialisers;

  /**
   * Evaluates values.
   *
   * @param initialisers of the classes of the file, which hold its constants
   */
  public IntConstants(List<Analyses> initialisers) {
    this.initialisers = List.copyOf(initialisers);
  }

  /** What {@code variable} is at {@code at}; empty when that may differ between runs. */
  public OptionalLong value(Analyses in, Instruction at, Variable variable) {
    return value(in, at, variable, 0);
  }

  private OptionalLong value(Analyses in, Instruction at, Variable variable, int depth) {
    List<Definition> definitions = in.chains().definitions(at, variable);
    if (depth > DEEPEST || definitions.size() != 1 || definitions.get(0).atEntry()) {
      return OptionalLong.empty();
    }
    Instruction by = definitions.get(0).instruction();
    if (by instanceof Constant constant) {
      return literal(constant.value().text());
    }
    if (by instanceof Copy copy) {
      return value(in, copy, copy.source(), depth + 1);
    }
    if (by instanceof Cast cast) {
      return value(in, cast, cast.source(), depth + 1);
    }
    if (by instanceof FieldLoad load && load.field().isStatic()) {
      return constant(load.field(), depth);
    }
    if (by instanceof Operation operation && operation.uses().size() == 2) {
      OptionalLong left = value(in, by, operation.uses().get(0), depth + 1);
      OptionalLong right = value(in, by, operation.uses().get(1), depth + 1);
      return left.isPresent() && right.isPresent()
          ? compute(operation.operator(), left.getAsLong(), right.getAsLong())
          : OptionalLong.empty();
    }
    return OptionalLong.empty();
  }

  private static OptionalLong compute(String operator, long left, long right) {
    return switch (operator) {
      case "*" -> OptionalLong.of(left * right);
      case "+" -> OptionalLong.of(left + right);
      case "-" -> OptionalLong.of(left - right);
      case "<<" -> OptionalLong.of(left << right);
      default -> OptionalLong.empty();
    };
  }

  private OptionalLong constant(Field field, int depth) {
    List<OptionalLong> stored = new ArrayList<>();
    for (Analyses each : initialisers) {
      Body body = each.body();
      for (Block block : body.blocks()) {
        for (Instruction instruction : block.instructions()) {
          if (instruction instanceof FieldStore store && store.field().equals(field)) {
            stored.add(value(each, store, store.value(), depth + 1));
          }
        }
      }
    }
    return stored.size() == 1 ? stored.get(0) : OptionalLong.empty();
  }

  private static OptionalLong literal(String text) {
    String digits = text.replace("_", "").replaceAll("[lL]$", "");
    try {
      return OptionalLong.of(Long.decode(digits));
    } catch (NumberFormatException notWhole) {
      return OptionalLong.empty();
    }
  }
}
