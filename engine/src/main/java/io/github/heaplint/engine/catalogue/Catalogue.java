package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.provenance.Words;
import io.github.heaplint.engine.source.Types;
import java.util.List;

/** API knowledge: rows looked up by the call they are about. */
public final class Catalogue {
  private final List<Entry> entries;

  /** A catalogue of these rows. */
  public Catalogue(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** The rows whose owner, name, parameters and guards fit the call. */
  public List<Entry> entries(Site site) {
    return entries.stream().filter(entry -> entry.matches(site)).toList();
  }

  /** Whether a value of this type can be passed over once only: iterators, readers, streams. */
  public boolean oneShot(Type type, Types types) {
    return false;
  }

  /** Words that say that data is small by nature. */
  public Words smallWords() {
    return new Words(List.of());
  }
}
