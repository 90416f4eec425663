package io.github.heaplint.catalogue;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.CatalogueReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** The catalogue that comes with Heaplint. */
public final class BundledCatalogue {
  private static final String ROWS = "/META-INF/heaplint/catalogue.tsv";

  private BundledCatalogue() {}

  /**
   * Reads the bundled rows.
   *
   * @throws IllegalStateException when the build has left them out or broken them
   */
  public static Catalogue read() {
    return reader().catalogue();
  }

  /** A reader that has read the bundled rows. */
  static CatalogueReader reader() {
    try (InputStream rows = BundledCatalogue.class.getResourceAsStream(ROWS)) {
      if (rows == null) {
        throw new IllegalStateException(ROWS + " is missing from this build");
      }
      CatalogueReader reader =
          new CatalogueReader().read(ROWS, new InputStreamReader(rows, StandardCharsets.UTF_8));
      if (!reader.problems().isEmpty()) {
        throw new IllegalStateException(reader.problems().toString());
      }
      return reader;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Whether this is the file that {@link #read} reads. */
  static boolean isBundled(URL rows) {
    URL own = BundledCatalogue.class.getResource(ROWS);
    return own != null && own.toString().equals(rows.toString());
  }
}
