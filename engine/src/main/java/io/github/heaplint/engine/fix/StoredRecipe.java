package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.catalogue.Trait;
import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.consumption.Usage;
import io.github.heaplint.engine.effect.Rewrite;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Close;
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
 * nothing in the body casts to a class that comes with the first one. What is opened, not made with
 * {@code new}, gives its parts one by one and does not know how many there are.
 */
final class StoredRecipe {
  /** What is caught may be thrown by anything, so that its handler compiles all the same. */
  private static final Set<String> CATCH_ANY =
      Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Throwable");

  /** As above, and what closing throws. */
  private static final Set<String> CATCH_CLOSING =
      Set.of(
          "java.io.IOException",
          "java.lang.RuntimeException",
          "java.lang.Exception",
          "java.lang.Throwable");

  private static final Set<Consumption> ONE_BY_ONE =
      Set.of(Consumption.FIRST_ONLY, Consumption.FOLDED, Consumption.SINGLE_PASS);

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
        || (opens() && !takesParts())
        || !draft.takeLoad()
        || draft.code().losesComment(load.span(), List.of())) {
      return Optional.empty();
    }
    return draft
        .fill(rewrite.template())
        .flatMap(
            filled -> {
              draft.replace(load.span(), filled);
              if (opens() && !handlersCompile(local.get())) {
                draft.show("nothing throws any more what the handler around waits for");
              }
              draft.doubtIf(
                  local.get().kind() != Variable.Kind.RESOURCE, "it has to be closed at the end");
              draft.doubtOwed(Set.of("NO_MUTATE", "LAMBDA_BODY"));
              draft.doubtIf(!rewrite.reason().isEmpty(), rewrite.reason());
              return draft.finish(
                  opens()
                      ? "Take in one part after the other"
                      : "Let go of each part as soon as it is finished");
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
    return made()
        .filter(made -> declared.settled())
        .filter(made -> draft.exchange().types().isSubtype(made, declared.name()))
        .isPresent();
  }

  /** The type of what the template makes. */
  private Optional<String> made() {
    if (opens()) {
      return Optional.of(rewrite.consumer());
    }
    Matcher made = MADE.matcher(rewrite.template());
    return made.matches() ? Optional.of(made.group(1)) : Optional.empty();
  }

  /** Whether the template opens what is there already, and says of what type that is. */
  private boolean opens() {
    return !rewrite.consumer().isEmpty();
  }

  /** Whether nothing is asked for but parts. */
  private boolean takesParts() {
    Usage usage = draft.exchange().usage();
    return !usage.sized() && ONE_BY_ONE.contains(usage.consumption());
  }

  /** Whether no handler waits for what is not thrown any more. */
  private boolean handlersCompile(Variable local) {
    boolean closed = local.kind() == Variable.Kind.RESOURCE || isClosedBeside(local);
    return draft.catchesNothingBut(load, closed ? CATCH_CLOSING : CATCH_ANY);
  }

  /** Whether what the local holds, or a stream it is read from, is closed in the same try block. */
  private boolean isClosedBeside(Variable local) {
    return draft.exchange().analyses().body().blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .anyMatch(each -> closes(each, local) && draft.handledAlike(each, load));
  }

  private boolean closes(Instruction each, Variable local) {
    Variable closed = null;
    if (each instanceof Close close) {
      closed = close.resource();
    } else if (each instanceof Call call
        && call.callee().name().equals("close")
        && call.arguments().isEmpty()) {
      closed = call.receiver();
    }
    return closed != null
        && (closed.equals(local)
            || (load.arguments().contains(closed)
                && draft
                    .exchange()
                    .catalogue()
                    .is(Trait.FAILS_CLOSING, closed.type(), draft.exchange().types())));
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
