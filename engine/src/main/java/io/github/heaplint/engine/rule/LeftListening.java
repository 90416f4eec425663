package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Lifecycles;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.FieldLoad;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.source.Declaration;
import java.util.ArrayList;
import java.util.List;

/**
 * An object that comes to an end has itself told by something that lives as long as the program,
 * and never takes itself out again.
 */
final class LeftListening {
  private static final int LONGEST_CHAIN = 6;

  private final Facts facts;
  private final Declaration owner;
  private final List<Code> members;

  LeftListening(Facts facts, Declaration owner, List<Code> members) {
    this.facts = facts;
    this.owner = owner;
    this.members = members;
  }

  /**
   * What is found.
   *
   * @param added the call that has the object told
   * @param end the method that ends the object
   */
  record Registration(Call added, Code end) {}

  /** The calls that leave a listener behind. */
  List<Registration> all() {
    List<Registration> found = new ArrayList<>();
    Code end = end();
    if (end != null && !single()) {
      for (Code each : members) {
        for (Instruction at : instructions(each)) {
          if (at instanceof Call call && registers(each, call) && !takenOut(call)) {
            found.add(new Registration(call, end));
          }
        }
      }
    }
    return found;
  }

  private Code end() {
    Lifecycles lifecycles = facts.catalogue().lifecycles();
    return members.stream()
        .filter(each -> each.body().kind() == Body.Kind.METHOD)
        .filter(each -> !each.body().modifiers().contains("static"))
        .filter(
            each -> lifecycles.ends(each.body().name()) && !lifecycles.resets(each.body().name()))
        .filter(each -> each.body().parameters().isEmpty())
        .filter(LeftListening::doesSomething)
        .findFirst()
        .orElse(null);
  }

  private static boolean doesSomething(Code end) {
    return instructions(end).stream()
        .anyMatch(at -> at instanceof Call || at instanceof FieldStore);
  }

  /** There is one object, and it lives as long as the program. */
  private boolean single() {
    boolean holdsItself =
        owner.fields().stream()
            .anyMatch(each -> each.modifiers().contains("static") && each.type().is(owner.name()));
    boolean unmade =
        owner.methods().stream()
            .anyMatch(each -> each.name().equals("<init>") && each.modifiers().contains("private"));
    return holdsItself
        || unmade
        || owner.kind().equals("enum")
        || owner.annotations().stream()
            .anyMatch(each -> facts.catalogue().lifecycles().longLived(each, facts.types()));
  }

  private boolean registers(Code in, Call call) {
    Lifecycles lifecycles = facts.catalogue().lifecycles();
    return call.receiver() != null
        && call.arguments().size() == 1
        && lifecycles.registers(call.callee().name())
        && !lifecycles.tellsOnce(call.callee().name())
        && ownCode(in, call, call.arguments().get(0))
        && fromProgram(in, call, call.receiver(), 0);
  }

  /** It holds the object: the object itself, one of its fields, code that captures it. */
  private boolean ownCode(Code in, Instruction use, Variable argument) {
    if (argument.kind() == Variable.Kind.THIS) {
      return true;
    }
    for (Definition each : in.analyses().chains().definitions(use, argument)) {
      Instruction made = each.instruction();
      if (made instanceof FieldLoad load) {
        return load.receiver() != null && load.receiver().kind() == Variable.Kind.THIS;
      }
      if (made instanceof Closure closure) {
        return closure.captures().stream()
            .anyMatch(captured -> captured.kind() == Variable.Kind.THIS);
      }
      if (made instanceof Call call && call.callee().constructor()) {
        return inner(call.callee().owner());
      }
      if (made instanceof Copy copy) {
        return ownCode(in, copy, copy.source());
      }
    }
    return false;
  }

  /** Its objects hold one of the class around. */
  private boolean inner(Type type) {
    return type.name().startsWith(owner.name() + ".")
        && facts
            .types()
            .declaration(type.name())
            .filter(each -> each.kind().equals("class"))
            .filter(each -> !each.modifiers().contains("static"))
            .isPresent();
  }

  /** The receiver is what static methods or fields give, or is taken from such. */
  private boolean fromProgram(Code in, Instruction use, Variable receiver, int depth) {
    List<Definition> made = in.analyses().chains().definitions(use, receiver);
    if (made.size() != 1 || made.get(0).atEntry() || depth == LONGEST_CHAIN) {
      return false;
    }
    Instruction at = made.get(0).instruction();
    if (at instanceof Copy copy) {
      return fromProgram(in, copy, copy.source(), depth + 1);
    }
    if (at instanceof Cast cast) {
      return fromProgram(in, cast, cast.source(), depth + 1);
    }
    if (at instanceof FieldLoad load) {
      return load.receiver() == null && load.field().isStatic();
    }
    return at instanceof Call call
        && !call.callee().constructor()
        && (call.receiver() == null
            ? ofClass(call.callee()) && call.arguments().isEmpty() && gives(call)
            : call.arguments().isEmpty() && fromProgram(in, call, call.receiver(), depth + 1));
  }

  /** A static method, as far as known: not one of this file's objects. */
  private boolean ofClass(Callee callee) {
    return callee.isStatic()
        || (callee.settled()
            && facts.unit().declarations().stream()
                .noneMatch(each -> each.name().equals(callee.owner().name())));
  }

  /** A getter, not a factory of new objects. */
  private boolean gives(Call call) {
    return facts.catalogue().lifecycles().gives(call.callee().name());
  }

  /** Some code of the file takes such a listener out again. */
  private boolean takenOut(Call added) {
    String name = added.callee().name();
    Lifecycles lifecycles = facts.catalogue().lifecycles();
    return facts.bodies().stream()
        .flatMap(each -> each.body().blocks().stream())
        .flatMap(block -> block.instructions().stream())
        .anyMatch(
            at ->
                (at instanceof Call call && lifecycles.takesOut(name, call.callee().name()))
                    || (at instanceof Closure closure
                        && closure.target() != null
                        && lifecycles.takesOut(name, closure.target().name())));
  }

  private static List<Instruction> instructions(Code each) {
    return each.body().blocks().stream().flatMap(block -> block.instructions().stream()).toList();
  }
}
