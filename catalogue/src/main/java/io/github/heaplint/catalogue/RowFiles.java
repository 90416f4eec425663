package io.github.heaplint.catalogue;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.catalogue.CatalogueReader;
import io.github.heaplint.engine.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * Rows beside those that come with Heaplint: in jars and folders of a class path, and in a
 * project's own file. What cannot be read is a problem, and left out.
 */
public final class RowFiles {
  /** Where a jar keeps its rows. */
  public static final String IN_JARS = "META-INF/heaplint/catalogue.tsv";

  /** Where a project keeps its rows. */
  public static final String IN_PROJECTS = "heaplint/catalogue.tsv";

  private final CatalogueReader reader = BundledCatalogue.reader();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> read = new LinkedHashSet<>();

  /** Adds the rows of jars and folders of classes; entries without rows are passed over. */
  public RowFiles classPath(Collection<Path> entries) {
    for (Path entry : entries) {
      if (Files.isDirectory(entry)) {
        file(entry.resolve(IN_JARS));
      } else if (entry.toString().endsWith(".tsv")) {
        file(entry);
      } else if (Files.isRegularFile(entry)) {
        jar(entry);
      }
    }
    return this;
  }

  /** Adds the rows of a file, if there is one. */
  public RowFiles file(Path file) {
    if (Files.isRegularFile(file) && read.add(file.toAbsolutePath().normalize().toString())) {
      try (Reader rows = Files.newBufferedReader(file)) {
        reader.read(file.toString(), rows);
      } catch (IOException unreadable) {
        problems.add(new Problem(file.toString(), 0, "cannot be read: " + unreadable));
      }
    }
    return this;
  }

  /** Adds the rows of everything that a class loader sees, but those that come with Heaplint. */
  public RowFiles seenBy(ClassLoader loader) {
    try {
      Collections.list(loader.getResources(IN_JARS)).forEach(this::url);
    } catch (IOException unreadable) {
      problems.add(new Problem(IN_JARS, 0, "cannot be read: " + unreadable));
    }
    return this;
  }

  /** Adds the rows of a file, but for those that come with Heaplint. */
  public RowFiles url(URL file) {
    if (!BundledCatalogue.isBundled(file) && read.add(file.toString())) {
      try (InputStream rows = file.openStream()) {
        reader.read(file.toString(), new InputStreamReader(rows, StandardCharsets.UTF_8));
      } catch (IOException unreadable) {
        problems.add(new Problem(file.toString(), 0, "cannot be read: " + unreadable));
      }
    }
    return this;
  }

  private void jar(Path path) {
    if (!read.add(path.toAbsolutePath().normalize().toString())) {
      return;
    }
    try (JarFile jar = new JarFile(path.toFile(), false)) {
      ZipEntry rows = jar.getEntry(IN_JARS);
      if (rows != null) {
        try (InputStream in = jar.getInputStream(rows)) {
          reader.read(path + "!/" + IN_JARS, new InputStreamReader(in, StandardCharsets.UTF_8));
        }
      }
    } catch (IOException unreadable) {
      problems.add(new Problem(path.toString(), 0, "is no jar that can be read: " + unreadable));
    }
  }

  /** Everything read, the bundled rows first. */
  public Catalogue catalogue() {
    return reader.catalogue();
  }

  /** Malformed rows, each with its file, line and cause, and files that could not be read. */
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(reader.problems());
    return all;
  }
}
