package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.provenance.Words;
import io.github.heaplint.engine.source.Types;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of containers, of the classes that hold them, and of the ends of both. */
public final class Lifecycles {
  private final Map<Trait, Set<String>> types;
  private final Set<String> ends;
  private final Set<String> resets;
  private final Words setUp;
  private final Words holders;
  private final Words registries;
  private final Words fixtures;

  Lifecycles(Map<Trait, Set<String>> types, Map<String, ? extends Collection<String>> words) {
    this.types = types;
    this.ends = lowerCase(words, "ends");
    this.resets = lowerCase(words, "resets");
    this.setUp = words(words, "setup");
    this.holders = words(words, "holder");
    this.fixtures = words(words, "fixture");
    this.registries = words(words, "registry");
  }

  private static Words words(Map<String, ? extends Collection<String>> all, String relation) {
    Collection<String> words = all.get(relation);
    return new Words(words == null ? Set.of() : words);
  }

  private static Set<String> lowerCase(
      Map<String, ? extends Collection<String>> all, String relation) {
    Collection<String> words = all.get(relation);
    return words == null
        ? Set.of()
        : words.stream().map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** Whether a value of this type can hold ever more: a collection, map, buffer. */
  public boolean container(Type type, Types world) {
    return type.settled() && type.dimensions() == 0 && among(Trait.CONTAINER, type.name(), world);
  }

  /**
   * Whether a value of this type keeps its room when it is emptied, and holds characters or bytes.
   */
  public boolean buffer(Type type) {
    return type.settled()
        && type.dimensions() == 0
        && types.getOrDefault(Trait.BUFFER, Set.of()).contains(type.name());
  }

  /** Whether a value of this type is code that makes a value, with all that it captures. */
  public boolean thunk(Type type) {
    return type.settled() && type.dimensions() == 0 && thunks().contains(type.name());
  }

  /** Qualified names of the types of code that makes a value. */
  Set<String> thunks() {
    return types.getOrDefault(Trait.THUNK, Set.of());
  }

  /** Whether an annotation of this qualified name lets others get at fields. */
  public boolean exposes(String annotation) {
    return types.getOrDefault(Trait.EXPOSING, Set.of()).contains(annotation);
  }

  /** Whether this annotation, or a class that is this type, makes objects that live long. */
  public boolean longLived(String name, Types world) {
    return among(Trait.LONG_LIVED, name, world);
  }

  /** Whether a method of this name ends a phase of its object's life, or all of it. */
  public boolean ends(String method) {
    String name = method.toLowerCase(Locale.ROOT);
    return ends.contains(name) || resets.contains(name);
  }

  /** Whether an object whose method of this name was called is used on. */
  public boolean resets(String method) {
    return resets.contains(method.toLowerCase(Locale.ROOT));
  }

  /** Whether a method of this name makes an object ready, or is how others register with it. */
  public boolean setsUp(String method) {
    return setUp.in(firstWord(method));
  }

  private static String firstWord(String name) {
    int end = 0;
    while (end < name.length() && !Character.isUpperCase(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end);
  }

  /** Whether a program has few values of this type: classes, locales, enum constants. */
  public boolean few(Type type) {
    return type.settled()
        && (type.is("boolean") || types.getOrDefault(Trait.FEW, Set.of()).contains(type.name()));
  }

  /** Words for classes whose objects live long: visitor, operator, reporter ... */
  public Words holders() {
    return holders;
  }

  /** Words for fields that are filled by those who want to be told, not by data. */
  public Words registries() {
    return registries;
  }

  /** Words for classes that only tests use. */
  public Words fixtures() {
    return fixtures;
  }

  private boolean among(Trait sort, String name, Types world) {
    Set<String> names = types.getOrDefault(sort, Set.of());
    return names.contains(name) || names.stream().anyMatch(each -> world.isSubtype(name, each));
  }
}
