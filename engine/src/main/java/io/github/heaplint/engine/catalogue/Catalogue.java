package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.provenance.Words;
import io.github.heaplint.engine.source.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** API knowledge: rows looked up by the call they are about, and facts about types. */
public final class Catalogue {
  private final List<Entry> entries;
  private final Map<String, List<Entry>> byMethod = new HashMap<>();
  private final Set<String> oneShot;
  private final Set<String> large;
  private final Set<String> locations;
  private final Set<String> tests;
  private final Words smallWords;
  private final Words resourceWords;

  /**
   * A catalogue.
   *
   * @param oneShot qualified names of types whose values can be passed over once only
   * @param large qualified names of types whose values hold a whole data set
   * @param locations qualified names of types whose values say where data is: paths, addresses
   * @param tests qualified names of annotations of test methods
   * @param smallWords words that say that data is small by nature
   * @param resourceWords words that say that data comes with the program
   */
  public Catalogue(
      List<Entry> entries,
      Collection<String> oneShot,
      Collection<String> large,
      Collection<String> locations,
      Collection<String> tests,
      Collection<String> smallWords,
      Collection<String> resourceWords) {
    this.entries = List.copyOf(entries);
    this.oneShot = Set.copyOf(oneShot);
    this.large = Set.copyOf(large);
    this.locations = Set.copyOf(locations);
    this.tests = Set.copyOf(tests);
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

  /** Words that say that data is small by nature. */
  public Words smallWords() {
    return smallWords;
  }

  /** Words that say that data comes with the program: a resource of the class path. */
  public Words resourceWords() {
    return resourceWords;
  }

  /** What files must mention to have a catalogued load that {@code rule} reports. */
  public List<Interest> interests(String rule) {
    Map<Set<String>, Set<String>> codeByTriggers = new HashMap<>();
    for (Entry entry : entries) {
      if (entry.effect() instanceof Effect.Materialises what && what.rule().equals(rule)) {
        codeByTriggers
            .computeIfAbsent(Set.copyOf(what.triggers()), unused -> new HashSet<>())
            .add(mention(entry.signature()));
      }
    }
    return codeByTriggers.entrySet().stream()
        .map(each -> Interest.inBodies(each.getKey(), each.getValue()))
        .toList();
  }

  /** How code mentions a method, or by its class a constructor. */
  private static String mention(Signature signature) {
    return signature.method().equals("<init>")
        ? signature.owner().substring(signature.owner().lastIndexOf('.') + 1)
        : signature.method() + "(";
  }

  private static boolean among(Set<String> names, Type type, Types types) {
    return type.settled()
        && type.dimensions() == 0
        && (names.contains(type.name())
            || names.stream().anyMatch(name -> types.isSubtype(type.name(), name)));
  }
}
