package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.catalogue.Signature;
import io.github.heaplint.engine.effect.Rewrite;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the rewrites of loads of one unit. For one thread. */
public final class Fixes {
  private final Unit unit;
  private final Set<String> declared = new HashSet<>();
  private SourceCode code;

  /** Rewrites code of {@code unit}. */
  public Fixes(Unit unit) {
    this.unit = unit;
  }

  /** The rewrites that the catalogue knows for a load and that fit the code around it. */
  public List<Fix> of(Exchange exchange) {
    List<Fix> fixes = new ArrayList<>();
    for (Rewrite each : exchange.what().rewrites()) {
      fix(exchange, each).ifPresent(fixes::add);
    }
    return fixes;
  }

  /** Whether it is known which overload is called, and it is the one that the rewrite is about. */
  private static boolean isAbout(Rewrite rewrite, Exchange exchange) {
    Callee load = exchange.load().callee();
    return rewrite.load().isEmpty()
        || (load.arguments().stream().allMatch(Type::settled)
            && Signature.parse(rewrite.load()).matches(load, exchange.types()));
  }

  private Optional<Fix> fix(Exchange exchange, Rewrite rewrite) {
    if (!exchange.load().span().exists() || !isAbout(rewrite, exchange)) {
      return Optional.empty();
    }
    if (code == null) {
      code = new SourceCode(unit.source());
    }
    Draft draft = new Draft(exchange, code, declared);
    return switch (rewrite.shape()) {
      case CONSUMER -> CallRecipe.withConsumer(draft, rewrite);
      case FIRST -> CallRecipe.first(draft, rewrite);
      case LOOP, READER_LOOP, ITERATOR_LOOP -> LoopRecipe.rewrite(draft, rewrite);
      case WITH_RESOURCE, DIGEST -> StatementRecipe.rewrite(draft, rewrite);
    };
  }
}
