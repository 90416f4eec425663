package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.effect.CallEffects;
import io.github.heaplint.engine.source.Types;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** Reads catalogues that tests write, with a bar where the file has a tab. */
public final class TinyCatalogue {
  private TinyCatalogue() {}

  public static CatalogueReader read(String rows) {
    try {
      return new CatalogueReader().read("tiny.tsv", new StringReader(rows.replace('|', '\t')));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public static CallEffects effects(String rows, Analyses analyses) {
    CatalogueReader reader = read(rows);
    if (!reader.problems().isEmpty()) {
      throw new IllegalArgumentException(reader.problems().toString());
    }
    return new CatalogueEffects(analyses, reader.catalogue(), Types.NONE);
  }
}
