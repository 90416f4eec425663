package io.github.heaplint.engine.catalogue;

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
}
