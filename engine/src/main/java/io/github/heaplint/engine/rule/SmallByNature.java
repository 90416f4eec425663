package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.provenance.Provenance.Trail;
import io.github.heaplint.engine.provenance.Words;
import java.util.stream.Stream;

/** Whether names around a load say that its source is small: a configuration, a licence ... */
final class SmallByNature {
  private SmallByNature() {}

  static boolean says(Facts facts, Load load, Trail trail) {
    Words words = facts.catalogue().smallWords();
    String owner = load.in().body().owner();
    Stream<String> around =
        Stream.of(load.in().body().name(), owner.substring(owner.lastIndexOf('.') + 1));
    return Stream.concat(trail.words().stream(), around).anyMatch(words::in);
  }
}
