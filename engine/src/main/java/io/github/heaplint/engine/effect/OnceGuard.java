package io.github.heaplint.engine.effect;

import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Branch;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Constant;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.FieldLoad;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Instruction.Operation;
import io.github.heaplint.engine.ir.Literal;
import io.github.heaplint.engine.ir.Variable;
import java.util.List;
import java.util.Optional;

/**
 * Finds the test that lets code run once: {@code if (parsed == null) { … parsed = …; }}, or a flag
 * that is set. What such code alone reads is not needed again once the test has failed for good.
 */
public final class OnceGuard {
  private final Code code;
  private final List<HeldField> fields;

  /**
   * Looks in one body.
   *
   * @param fields of the body's class
   */
  public OnceGuard(Code code, List<HeldField> fields) {
    this.code = code;
    this.fields = List.copyOf(fields);
  }

  /**
   * The field that lets {@code read} run once only; empty when there is none. It is set after the
   * read on the same side of the test, by nothing else, and never set back.
   */
  public Optional<HeldField> of(Instruction read) {
    Analyses analyses = code.analyses();
    int at = analyses.chains().block(read);
    for (Block block : code.body().blocks()) {
      Instruction last =
          block.instructions().isEmpty()
              ? null
              : block.instructions().get(block.instructions().size() - 1);
      if (last instanceof Branch branch
          && block.id() != at
          && block.successors().size() == 2
          && analyses.loops().dominates(block.id(), at)) {
        Test test = test(branch, branch.condition(), false);
        if (test != null && onSide(block, test.unset ? 0 : 1, at)) {
          Optional<HeldField> guard = field(test.load).filter(each -> setFor(each, read));
          if (guard.isPresent()) {
            return guard;
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A test of a field.
   *
   * @param unset whether the condition holds while the field has not been set
   */
  private record Test(FieldLoad load, boolean unset) {}

  private Test test(Instruction at, Variable condition, boolean negated) {
    Instruction made = origin(at, condition);
    if (made instanceof FieldLoad load && load.field().type().is("boolean")) {
      return new Test(load, negated);
    }
    if (!(made instanceof Operation operation)) {
      return null;
    }
    if (operation.operator().equals("!")) {
      return test(operation, operation.uses().get(0), !negated);
    }
    boolean equal = operation.operator().equals("==");
    if ((equal || operation.operator().equals("!=")) && operation.uses().size() == 2) {
      Instruction left = origin(operation, operation.uses().get(0));
      Instruction right = origin(operation, operation.uses().get(1));
      if (left instanceof FieldLoad load
          && right instanceof Constant constant
          && constant.value().kind() == Literal.Kind.NULL) {
        return new Test(load, equal != negated);
      }
    }
    return null;
  }

  private Instruction origin(Instruction use, Variable used) {
    Instruction at = use;
    Variable variable = used;
    while (true) {
      List<Definition> definitions = code.analyses().chains().definitions(at, variable);
      if (definitions.size() != 1 || definitions.get(0).atEntry()) {
        return null;
      }
      at = definitions.get(0).instruction();
      if (at instanceof Copy copy) {
        variable = copy.source();
      } else if (at instanceof Cast cast) {
        variable = cast.source();
      } else {
        return at;
      }
    }
  }

  /** Whether control comes to {@code at} only by this way out of the test. */
  private boolean onSide(Block test, int way, int at) {
    int then = test.successors().get(way);
    int otherwise = test.successors().get(1 - way);
    return then != otherwise && code.analyses().loops().dominates(then, at);
  }

  private Optional<HeldField> field(FieldLoad load) {
    return fields.stream()
        .filter(each -> each.name().equals(load.field().name()))
        .filter(each -> each.owner().name().equals(load.field().owner().name()))
        .findFirst();
  }

  /** It is private, set after the read, and nothing sets it back. */
  private boolean setFor(HeldField guard, Instruction read) {
    return guard.confined()
        && guard.uses().stream().noneMatch(OnceGuard::setsBack)
        && guard.uses().stream()
            .anyMatch(
                use ->
                    use.in() == code
                        && use.at() instanceof FieldStore
                        && code.analyses().paths().reaches(read, use.at()));
  }

  private static boolean setsBack(FieldUse use) {
    if (use.initial() || !(use.at() instanceof FieldStore store)) {
      return false;
    }
    Instruction value = new OnceGuard(use.in(), List.of()).origin(store, store.value());
    return use.kind() == Kind.NULL
        || !use.own()
        || (value instanceof Constant constant && constant.value().text().equals("false"));
  }
}
