package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.consumption.Usage;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.Operand;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.provenance.Provenance;
import io.github.heaplint.engine.provenance.Provenance.Trail;
import io.github.heaplint.engine.source.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the wrappers of a file. Only the catalogue and annotations are asked, never another file,
 * so that what is found in a file depends on that file alone.
 */
final class WrapperSearch {
  private final Unit unit;
  private final Catalogue catalogue;

  WrapperSearch(Unit unit, Catalogue catalogue) {
    this.unit = unit;
    this.catalogue = catalogue;
  }

  /** All of them; where overloads have as many parameters, every one has to be a wrapper. */
  List<Wrapper> in(List<BodyFacts> bodies) {
    Map<Wrapper.Signature, List<Effect.Materialises>> loads = new LinkedHashMap<>();
    for (BodyFacts each : bodies) {
      if (canBe(each.body())) {
        load(each)
            .ifPresent(
                load ->
                    loads
                        .computeIfAbsent(signature(each.body()), unused -> new ArrayList<>())
                        .add(load));
      }
    }
    List<Wrapper> wrappers = new ArrayList<>();
    loads.forEach(
        (signature, all) -> {
          if (all.size() == overloads(signature)) {
            wrappers.add(new Wrapper(signature, all.get(0)));
          }
        });
    return wrappers;
  }

  /** What a private method loads is reported where it loads, by what its callers do with it. */
  private static boolean canBe(Body body) {
    return body.kind() == Body.Kind.METHOD
        && body.modifiers().contains("static")
        && !body.modifiers().contains("private")
        && !body.parameters().isEmpty();
  }

  private static Wrapper.Signature signature(Body body) {
    return new Wrapper.Signature(body.owner(), body.name(), body.parameters().size());
  }

  private long overloads(Wrapper.Signature signature) {
    return unit.declarations().stream()
        .filter(each -> each.name().equals(signature.owner()))
        .flatMap(each -> each.methods().stream())
        .filter(each -> each.name().equals(signature.name()))
        .filter(each -> each.parameters().size() == signature.arity())
        .count();
  }

  private Optional<Effect.Materialises> load(BodyFacts in) {
    return in.body().blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .filter(Call.class::isInstance)
        .map(Call.class::cast)
        .flatMap(call -> load(in, call).stream())
        .findFirst();
  }

  private Optional<Effect.Materialises> load(BodyFacts in, Call call) {
    for (Effect effect : in.stated().of(call)) {
      if (effect instanceof Effect.Materialises load
          && load.rule().equals(EagerRead.NAME)
          && call.def() != null
          && usage(in, call).filter(Usage::onlyReturned).isPresent()) {
        return forCallers(in, call, load);
      }
    }
    return Optional.empty();
  }

  private static Optional<Usage> usage(BodyFacts in, Call call) {
    return call.callee().result().primitive()
        ? SizedArray.usage(in.analyses(), in.stated(), call)
        : Optional.of(in.statedConsumptions().of(in.analyses().chains().definition(call)));
  }

  private Optional<Effect.Materialises> forCallers(
      BodyFacts in, Call call, Effect.Materialises load) {
    Trail trail = new Provenance(in.analyses(), in.stated()).of(call, load.source());
    int[] sources =
        IntStream.range(0, in.body().parameters().size())
            .filter(i -> trail.slice().contains(in.body().parameters().get(i)))
            .toArray();
    if (sources.length != 1 || small(in.body(), trail)) {
      return Optional.empty();
    }
    return Optional.of(
        new Effect.Materialises(
            load.rule(),
            load.content(),
            load.holds(),
            load.proportion(),
            Operand.argument(sources[0]),
            load.chunked(),
            load.serves(),
            load.owes(),
            List.of(),
            List.of(),
            load.note(),
            load.nursery()));
  }

  private boolean small(Body body, Trail trail) {
    Set<Effect.Origin.Kind> kinds = trail.kinds();
    return kinds.contains(Effect.Origin.Kind.RESOURCE)
        || kinds.contains(Effect.Origin.Kind.MEMORY)
        || kinds.contains(Effect.Origin.Kind.BOUNDED)
        || Stream.concat(
                trail.words().stream(),
                Stream.of(body.name(), body.owner().substring(body.owner().lastIndexOf('.') + 1)))
            .anyMatch(
                word -> catalogue.resourceWords().in(word) || catalogue.smallWords().in(word));
  }
}
