package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.provenance.Words;
import io.github.heaplint.engine.source.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** API knowledge: rows looked up by the call they are about, and facts about types. */
public final class Catalogue {
  private final List<Entry> entries;
  private final Map<String, List<Entry>> byMethod = new HashMap<>();
  private final Set<String> oneShot;
  private final Set<String> large;
  private final Set<String> locations;
  private final Set<String> tests;
  private final Set<String> values;
  private final Set<String> plain;
  private final Words smallWords;
  private final Words resourceWords;

  /**
   * A catalogue.
   *
   * @param oneShot qualified names of types whose values can be passed over once only
   * @param large qualified names of types whose values hold a whole data set
   * @param locations qualified names of types whose values say where data is: paths, addresses
   * @param tests qualified names of annotations of test methods
   * @param values qualified names of types whose methods change nothing
   * @param plain qualified names of classes whose methods change nothing but their object
   * @param smallWords words that say that data is small by nature
   * @param resourceWords words that say that data comes with the program
   */
  public Catalogue(
      List<Entry> entries,
      Collection<String> oneShot,
      Collection<String> large,
      Collection<String> locations,
      Collection<String> tests,
      Collection<String> values,
      Collection<String> plain,
      Collection<String> smallWords,
      Collection<String> resourceWords) {
    this.entries = List.copyOf(entries);
    this.oneShot = Set.copyOf(oneShot);
    this.large = Set.copyOf(large);
    this.locations = Set.copyOf(locations);
    this.tests = Set.copyOf(tests);
    this.values = Set.copyOf(values);
    this.plain = Set.copyOf(plain);
    this.smallWords = new Words(smallWords);
    this.resourceWords = new Words(resourceWords);
    for (Entry entry : entries) {
      byMethod.computeIfAbsent(entry.signature().method(), unused -> new ArrayList<>()).add(entry);
    }
  }

  /** All rows. */
  public List<Entry> entries() {
    return entries;
  }

  /** The rows whose signature and guards fit the call; none if one says that it is lazy. */
  public List<Entry> entries(Site site) {
    List<Entry> named = byMethod.get(site.callee().name());
    if (named == null || !site.callee().settled()) {
      return List.of();
    }
    List<Entry> found = named.stream().filter(entry -> entry.matches(site)).toList();
    boolean lazy = found.stream().anyMatch(entry -> entry.effect() instanceof Effect.Lazy);
    return lazy
        ? found.stream().filter(entry -> !(entry.effect() instanceof Effect.Materialises)).toList()
        : found;
  }

  /** Whether a value of this type can be passed over once only: iterators, readers, streams. */
  public boolean oneShot(Type type, Types types) {
    return among(oneShot, type, types);
  }

  /** Whether a value of this type holds a whole data set. */
  public boolean large(Type type, Types types) {
    return among(large, type, types);
  }

  /** Whether a value of this type says where data is: a path, an address. */
  public boolean location(Type type, Types types) {
    return among(locations, type, types);
  }

  /** Whether an annotation of this qualified name marks a test method. */
  public boolean marksTest(String annotation) {
    return tests.contains(annotation);
  }

  /** Whether the methods of a type change nothing: texts, numbers, times. */
  public boolean value(Type type) {
    return type.settled() && type.dimensions() == 0 && values.contains(type.name());
  }

  /** Whether the methods of exactly this class change nothing but their object: collections. */
  public boolean plain(Type type) {
    return type.settled() && type.dimensions() == 0 && plain.contains(type.name());
  }

  /** Words that say that data is small by nature. */
  public Words smallWords() {
    return smallWords;
  }

  /** Words that say that data comes with the program: a resource of the class path. */
  public Words resourceWords() {
    return resourceWords;
  }

  /**
   * Identifiers without one of which a file has no finding of a catalogued load: method names, and
   * simple class names for constructors.
   */
  public Set<String> triggers() {
    Set<String> triggers = new TreeSet<>();
    for (Entry entry : entries) {
      if (entry.effect() instanceof Effect.Materialises what) {
        String owner = entry.signature().owner();
        if (!what.triggers().isEmpty()) {
          triggers.addAll(what.triggers());
        } else if (entry.signature().method().equals("<init>")) {
          triggers.add(owner.substring(owner.lastIndexOf('.') + 1));
        } else {
          triggers.add(entry.signature().method());
        }
      }
    }
    return triggers;
  }

  private static boolean among(Set<String> names, Type type, Types types) {
    return type.settled()
        && type.dimensions() == 0
        && (names.contains(type.name())
            || names.stream().anyMatch(name -> types.isSubtype(type.name(), name)));
  }
}
