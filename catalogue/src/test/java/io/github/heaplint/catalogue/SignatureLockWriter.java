package io.github.heaplint.catalogue;

import io.github.heaplint.catalogue.SignatureLock.LockedType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Refreshes the signature lock from the real libraries, and the index of the libraries with it. */
public final class SignatureLockWriter {
  private final Artefacts artefacts;
  private final Map<String, LockedType> types = new TreeMap<>();
  private final Map<String, List<String>> methods = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  private SignatureLockWriter(Artefacts artefacts) {
    this.artefacts = artefacts;
  }

  /**
   * Writes the lock, and beside the folder of pages the index.
   *
   * @param arguments the folder of pages, the lock, the local repository
   * @throws IllegalArgumentException when a page names what does not exist, naming page and line
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<Page> pages = PagesToRows.pages(folder);
    SignatureLockWriter writer = new SignatureLockWriter(new Artefacts(Path.of(arguments[2])));
    for (Page page : pages) {
      writer.each(page, writer::add);
    }
    for (Page page : pages) {
      writer.each(page, writer::addKin);
    }
    SignatureLock lock = new SignatureLock(writer.types, writer.methods);
    writer.problems.addAll(lock.problems(pages).stream().filter(writer::unsaid).toList());
    if (!writer.problems.isEmpty()) {
      throw new IllegalArgumentException("\n" + String.join("\n", writer.problems));
    }
    Files.write(Path.of(arguments[1]), lock.lines());
    Files.writeString(folder.resolveSibling(LibraryIndex.FILE), LibraryIndex.of(pages, lock));
  }

  /** A class that was not found needs no second complaint. */
  private boolean unsaid(String problem) {
    return !problem.contains(" is not in the signature lock");
  }

  private interface Step {
    void add(Page page, ClassFiles classes) throws IOException;
  }

  private void each(Page page, Step step) throws IOException {
    try (ClassFiles classes = new ClassFiles(artefacts.jars(page.artefacts()))) {
      step.add(page, classes);
    } catch (ArtifactResolutionException absent) {
      problems.add(page.name() + ": " + absent.getMessage());
    }
  }

  private void add(Page page, ClassFiles classes) throws IOException {
    for (Mention mention : Mention.of(page)) {
      add(mention, classes);
    }
  }

  /** What code names where it means a class of the page: its subtypes, and what methods give. */
  private void addKin(Page page, ClassFiles classes) throws IOException {
    Set<String> named = new LinkedHashSet<>();
    Set<String> results = new LinkedHashSet<>();
    for (Mention mention : Mention.of(page)) {
      LockedType type = types.get(mention.type());
      if (type != null && !type.artefact().equals(SignatureLock.JDK)) {
        named.add(mention.type());
        if (mention.method() != null) {
          methods.getOrDefault(mention.key(), List.of()).stream()
              .map(SignatureLock::result)
              .forEach(results::add);
        }
      }
    }
    classes.subtypes(named).forEach(types::putIfAbsent);
    addWays(page, classes);
    for (String result : results) {
      Optional<LockedType> type = classes.type(result);
      if (type.isPresent() && !type.get().artefact().equals(SignatureLock.JDK)) {
        types.putIfAbsent(result, type.get());
      }
    }
  }

  /** The library's methods that give what a load is called on, and the classes that have them. */
  private void addWays(Page page, ClassFiles classes) throws IOException {
    Set<String> loading = new LinkedHashSet<>();
    for (Mention mention : Mention.of(page)) {
      LockedType type = types.get(mention.type());
      if (mention.ends() && type != null && !type.artefact().equals(SignatureLock.JDK)) {
        loading.add(mention.type());
      }
    }
    for (Map.Entry<String, List<String>> way :
        classes.giving(page.ways(), SignatureLock.withSubtypes(loading, types)).entrySet()) {
      String owner = way.getKey().substring(0, way.getKey().indexOf('#'));
      types.putIfAbsent(owner, classes.type(owner).orElseThrow());
      methods.putIfAbsent(way.getKey(), way.getValue());
    }
  }

  private void add(Mention mention, ClassFiles classes) throws IOException {
    Optional<LockedType> type = classes.type(mention.type());
    if (type.isEmpty()) {
      problems.add(
          mention.place()
              + ": there is no "
              + mention.type()
              + " in "
              + mention.page().artefacts());
      return;
    }
    types.putIfAbsent(mention.type(), type.get());
    if (!mention.declaredBySubtypes()) {
      List<String> forms = classes.methods(mention.type(), mention.method().method());
      if (forms.isEmpty()) {
        problems.add(mention.place() + ": " + type.get().artefact() + " has no " + mention.key());
      } else {
        methods.putIfAbsent(mention.key(), forms);
      }
    }
  }
}
