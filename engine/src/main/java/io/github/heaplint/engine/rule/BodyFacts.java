package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.AnnotatedEffects;
import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.CatalogueEffects;
import io.github.heaplint.engine.catalogue.OverloadEffects;
import io.github.heaplint.engine.catalogue.SiblingEffects;
import io.github.heaplint.engine.catalogue.Siblings;
import io.github.heaplint.engine.consumption.Aliases;
import io.github.heaplint.engine.consumption.Consumptions;
import io.github.heaplint.engine.consumption.SummaryEffects;
import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.effect.CallEffects;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.provenance.Provenance;
import io.github.heaplint.engine.source.Types;
import java.util.Optional;
import java.util.function.Function;

/** What is known of one body. */
public final class BodyFacts {
  private final Body body;
  private final Analyses analyses;
  private final CallEffects catalogued;
  private final CallEffects stated;
  private final CallEffects effects;
  private final CallEffects taking;
  private final Function<Callee, Optional<BodyFacts>> sameFile;

  /**
   * Gathers facts about {@code body}.
   *
   * @param sameClass the body a call runs, when no override and no overload can be meant
   * @param sameFile the body a call names
   * @param wrappers what methods of the project load for their callers
   */
  BodyFacts(
      Body body,
      Catalogue catalogue,
      Types types,
      Function<Callee, Optional<BodyFacts>> sameClass,
      Function<Callee, Optional<BodyFacts>> sameFile,
      Wrappers wrappers) {
    this.body = body;
    this.analyses = new Analyses(body);
    this.catalogued = new CatalogueEffects(analyses, catalogue, types);
    this.stated = new AnnotatedEffects(catalogued, types);
    Siblings siblings = new Siblings(catalogue, types);
    this.effects =
        new SummaryEffects(
            new SiblingEffects(new WrapperEffects(stated, wrappers), siblings),
            callee ->
                sameClass
                    .apply(callee)
                    .map(each -> new SummaryEffects.Target(each.analyses, each.catalogued)));
    this.taking = new OverloadEffects(effects, siblings, types, body.owner());
    this.sameFile = sameFile;
  }

  /** The body. */
  public Body body() {
    return body;
  }

  /** Whether these are the facts of this very body. */
  @SuppressWarnings("ReferenceEquality")
  boolean isOf(Body other) {
    // Bodies are compared by what they say, which would take long and tell two of a kind alike.
    return body == other;
  }

  /** Its data flow. */
  public Analyses analyses() {
    return analyses;
  }

  /** What its calls do, as the catalogue alone knows it. */
  CallEffects catalogued() {
    return catalogued;
  }

  /** What its calls do, as catalogue and annotations say, without a look at other code. */
  CallEffects stated() {
    return stated;
  }

  /** How its values are used, as far as that says. */
  Consumptions statedConsumptions() {
    return new Consumptions(analyses, stated);
  }

  /** What its calls do, as catalogue and summaries know it. */
  public CallEffects effects() {
    return effects;
  }

  /** As {@link #effects}, and what overloads tell of arguments. */
  CallEffects taking() {
    return taking;
  }

  /** How its values are used. */
  public Consumptions consumptions() {
    return new Consumptions(analyses, taking);
  }

  /** Where its values may get to. */
  public Aliases aliases() {
    return new Aliases(
        analyses,
        catalogued,
        callee ->
            sameFile
                .apply(callee)
                .map(each -> new SummaryEffects.Target(each.analyses, each.catalogued)));
  }

  /** Where its data comes from. */
  public Provenance provenance() {
    return new Provenance(analyses, effects);
  }
}
