package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.effect.Rewrite;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exchanges an object that a local takes in for one of another class, which does the same with
 * less. The local is declared with a type that both have, so that whatever is called compiles;
 * nothing in the body casts to a class that comes with the first one.
 */
final class StoredRecipe {
  private static final Pattern MADE = Pattern.compile("new ([\\w.]+)\\(.*");

  private final Draft draft;
  private final Rewrite rewrite;
  private final Call load;

  private StoredRecipe(Draft draft, Rewrite rewrite) {
    this.draft = draft;
    this.rewrite = rewrite;
    this.load = draft.exchange().load();
  }

  static Optional<Fix> rewrite(Draft draft, Rewrite rewrite) {
    return new StoredRecipe(draft, rewrite).fix();
  }

  private Optional<Fix> fix() {
    Optional<Variable> local = local();
    if (local.isEmpty()
        || !fits(local.get().type())
        || castsToKin()
        || !draft.takeLoad()
        || draft.code().losesComment(load.span(), List.of())) {
      return Optional.empty();
    }
    return draft
        .fill(rewrite.template())
        .flatMap(
            filled -> {
              draft.replace(load.span(), filled);
              draft.doubtIf(
                  local.get().kind() != Variable.Kind.RESOURCE, "it has to be closed at the end");
              draft.doubtOwed(Set.of("NO_MUTATE"));
              draft.doubtIf(!rewrite.reason().isEmpty(), rewrite.reason());
              return draft.finish("Let go of each part as soon as it is finished");
            });
  }

  /** The variable that alone takes the object in; empty when anything else is done with it. */
  private Optional<Variable> local() {
    var chains = draft.exchange().analyses().chains();
    return Optional.ofNullable(load.def())
        .map(unused -> chains.uses(chains.definition(load)))
        .filter(uses -> uses.size() == 1 && uses.get(0).instruction() instanceof Copy)
        .map(uses -> uses.get(0).instruction().def())
        .filter(
            each -> each.kind() == Variable.Kind.LOCAL || each.kind() == Variable.Kind.RESOURCE);
  }

  /** Whether a variable of this type can hold what the template makes, too. */
  private boolean fits(Type declared) {
    Matcher made = MADE.matcher(rewrite.template());
    return made.matches()
        && declared.settled()
        && draft.exchange().types().isSubtype(made.group(1), declared.name());
  }

  /** Whether the code counts on classes of the package that the load's class stands in. */
  private boolean castsToKin() {
    String owner = load.callee().owner().name();
    String kin = owner.substring(0, owner.lastIndexOf('.') + 1);
    return draft.exchange().analyses().body().blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .anyMatch(each -> isCast(each, kin));
  }

  private static boolean isCast(Instruction each, String kin) {
    return each instanceof Cast cast && cast.type().name().startsWith(kin);
  }
}
