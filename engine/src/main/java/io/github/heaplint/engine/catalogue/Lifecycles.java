package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.provenance.Words;
import io.github.heaplint.engine.source.Types;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is known of containers, of the classes that hold them, and of the ends of both. */
public final class Lifecycles {
  private static final Pattern IMPLEMENTATION = Pattern.compile("(Impl|V?[0-9]+)+$");
  private static final Pattern CASE_CHANGE = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private final Map<Trait, Set<String>> types;
  private final Set<String> ends;
  private final Set<String> resets;
  private final Words setUp;
  private final Words holders;
  private final Words registries;
  private final Words fixtures;
  private final Words refills;
  private final Words calledBack;
  private final Set<String> callbacks;
  private final Set<String> setUps;
  private final Words givers;
  private final Set<String> undoing;
  private final Set<String> alternatives;
  private final Words takingOut;
  private final Set<String> demanded;
  private final Words awaiting;
  private final Words completions;
  private final Set<String> components;
  private final Set<String> forGood;

  Lifecycles(Map<Trait, Set<String>> types, Map<String, ? extends Collection<String>> words) {
    this.types = types;
    this.ends = exact(words, "ends");
    this.resets = exact(words, "resets");
    this.setUp = words(words, "setup");
    this.holders = words(words, "holder");
    this.fixtures = words(words, "fixture");
    this.registries = words(words, "registry");
    this.refills = words(words, "refill");
    this.calledBack = words(words, "called-back");
    this.setUps = lowerCase(words, "setup");
    this.callbacks = lowerCase(words, "called-back");
    this.givers = words(words, "gives");
    this.undoing = lowerCase(words, "undo");
    this.alternatives = lowerCase(words, "alternative");
    this.takingOut = words(words, "takes-out");
    this.demanded = exact(words, "demand");
    this.awaiting = words(words, "awaits");
    this.forGood = exact(words, "for-good");
    this.completions = words(words, "over");
    this.components = exact(words, "component");
  }

  private static Words words(Map<String, ? extends Collection<String>> all, String relation) {
    Collection<String> words = all.get(relation);
    return new Words(words == null ? Set.of() : words);
  }

  private static Set<String> exact(Map<String, ? extends Collection<String>> all, String relation) {
    Collection<String> words = all.get(relation);
    return words == null ? Set.of() : Set.copyOf(words);
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

  /** Whether a value of this type holds an element as often as it is added. */
  public boolean sequence(Type type, Types world) {
    return type.settled() && type.dimensions() == 0 && among(Trait.SEQUENCE, type.name(), world);
  }

  /** Whether a value of this type holds something for each thread. */
  public boolean threadLocal(Type type) {
    return type.settled()
        && type.dimensions() == 0
        && types.getOrDefault(Trait.THREAD_LOCAL, Set.of()).contains(type.name());
  }

  /** Whether a container of exactly this type lets go by itself of what nobody else holds. */
  public boolean weak(Type type) {
    return types.getOrDefault(Trait.WEAK, Set.of()).contains(type.name());
  }

  /** Whether a queue of exactly this type, made without a capacity, has no bound. */
  public boolean unbounded(Type type) {
    return type.settled() && types.getOrDefault(Trait.UNBOUNDED, Set.of()).contains(type.name());
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

  /** Whether an annotation of this qualified name tells nobody anything at run time. */
  public boolean remark(String annotation) {
    return types.getOrDefault(Trait.REMARK, Set.of()).contains(annotation);
  }

  /** Whether objects of a class with this super type are written out with all that they hold. */
  public boolean serialised(Type supertype) {
    return types.getOrDefault(Trait.SERIALISED, Set.of()).contains(supertype.name());
  }

  /** Whether this annotation, or a class that is this type, makes objects that live long. */
  public boolean longLived(String name, Types world) {
    return among(Trait.LONG_LIVED, name, world);
  }

  /** Whether a method of this name ends a phase of its object's life, or all of it. */
  public boolean ends(String method) {
    return ends.contains(method) || resets.contains(method);
  }

  /** Whether an object whose method of this name was called is used on. */
  public boolean resets(String method) {
    return resets.contains(method);
  }

  /** Whether a method of this name starts a part of the program, of which there is one, or few. */
  public boolean startsOnce(String method) {
    return components.contains(method);
  }

  /**
   * Whether a method of this name ends what lasts as long as the program, of which there is one, or
   * few.
   */
  public boolean endsForGood(String method) {
    return forGood.contains(method);
  }

  /** Whether a method of this name comes back when what it is called on has been done. */
  public boolean awaits(String method) {
    return awaiting.in(firstWord(method));
  }

  /** Whether a method takes back what another keeps, by name: {@code clearX}, {@code showX}. */
  public boolean clears(String keeping, String method) {
    List<String> does = parts(keeping);
    List<String> undoes = parts(method);
    return undoes.size() > 1
        && resets(undoes.get(0))
        && !resets(does.get(0))
        && does.subList(1, does.size()).equals(undoes.subList(1, undoes.size()));
  }

  /** Whether whoever is registered by a method of this name is told once, and then let go of. */
  public boolean tellsOnce(String method) {
    return completions.in(method);
  }

  /** Whether what a method of this name is called on is over then: {@code complete}. */
  public boolean completes(String method) {
    return completions.in(firstWord(method));
  }

  /** Whether a method of this name is called only as often as its object has asked for it. */
  public boolean demanded(String method) {
    return demanded.contains(method);
  }

  /**
   * Whether a method of this name takes something out of a container, though no row knows it:
   * projects have containers of their own.
   */
  public boolean lessens(String method) {
    return takingOut.in(firstWord(method));
  }

  /** Whether a method of this name makes an object ready, or is how others register with it. */
  public boolean setsUp(String method) {
    return setUp.in(firstWord(method));
  }

  /** Whether a method of this name makes what its object holds anew, each time it is called. */
  public boolean refills(String method) {
    return refills.in(firstWord(method));
  }

  /**
   * Whether a method named {@code later} takes back what one named {@code first} does: {@code
   * addRule} and {@code removeRule}, {@code jobStarted} and {@code jobEnded}.
   */
  public boolean undoes(String first, String later) {
    return differInOne(undoing, parts(first), parts(later));
  }

  /**
   * Whether methods of these names are two ways in which the same work ends: {@code onCommit} and
   * {@code onRollback}.
   */
  public boolean alternatives(String one, String other) {
    return differInOne(alternatives, parts(one), parts(other))
        || differInOne(alternatives, parts(other), parts(one));
  }

  /** Whether the names differ in one word, and these two words are a pair. */
  private static boolean differInOne(Set<String> pairs, List<String> first, List<String> second) {
    if (first.size() != second.size()) {
      return false;
    }
    List<String> differing =
        IntStream.range(0, first.size())
            .filter(i -> !first.get(i).equals(second.get(i)))
            .mapToObj(i -> first.get(i) + "/" + second.get(i))
            .toList();
    return differing.size() == 1 && pairs.contains(differing.get(0));
  }

  /** Whether a method of this name has its receiver call back: {@code addListener}. */
  public boolean registers(String method) {
    List<String> parts = parts(method);
    return parts.size() > 1 && setUp.in(parts.get(0)) && calledBack.in(parts.get(parts.size() - 1));
  }

  /** Whole files with a member that ends something, by its name, where a field is set to null. */
  public Interest ending() {
    Set<String> members = new HashSet<>();
    Stream.of(ends, resets).flatMap(Set::stream).forEach(each -> members.add(":" + each));
    return Interest.inFiles(Set.of("=null"), members);
  }

  /** What code mentions that registers something. */
  public List<Interest> registering() {
    Set<String> calls = new HashSet<>();
    for (String listener : callbacks) {
      String last = Character.toUpperCase(listener.charAt(0)) + listener.substring(1);
      for (String first : setUps) {
        calls.add(first + "*" + last + "(");
        calls.add(first + "*" + last + "s(");
      }
    }
    return calls.isEmpty() ? List.of() : List.of(Interest.inFiles(Set.of(), calls));
  }

  /** Whether a method named {@code later} takes out what one named {@code first} registers. */
  public boolean takesOut(String first, String later) {
    List<String> does = parts(first);
    List<String> undoes = parts(later);
    return undoes.size() > 0
        && undoing.contains(does.get(0) + "/" + undoes.get(0))
        && (undoes.size() == 1
            || stem(undoes.get(undoes.size() - 1)).equals(stem(does.get(does.size() - 1))));
  }

  private static String stem(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** Whether a static method of this name gives what is there, and makes nothing new. */
  public boolean gives(String method) {
    return givers.in(method);
  }

  private static List<String> parts(String name) {
    return CASE_CHANGE.splitAsStream(name).map(each -> each.toLowerCase(Locale.ROOT)).toList();
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

  /** Whether a value of this type holds next to nothing: a lock, a counter. */
  public boolean slight(Type type) {
    return type.settled()
        && type.dimensions() == 0
        && types.getOrDefault(Trait.SLIGHT, Set.of()).contains(type.name());
  }

  /**
   * Whether a container of this type is one of everybody's, or an interface of such, and nothing of
   * a project's own, which may bound itself.
   */
  public boolean ordinary(Type type, Types world) {
    Set<String> plain = types.getOrDefault(Trait.PLAIN, Set.of());
    return type.settled()
        && (plain.contains(type.name())
            || types.getOrDefault(Trait.CONTAINER, Set.of()).contains(type.name())
            || plain.stream().anyMatch(each -> world.isSubtype(each, type.name())));
  }

  /**
   * Whether a constructor, or a static method, makes a container that lets go of nothing itself.
   */
  public boolean plain(Callee made) {
    Trait trait = made.constructor() ? Trait.PLAIN : Trait.MAKER;
    return types.getOrDefault(trait, Set.of()).contains(made.owner().name())
        || (made.constructor() && unbounded(made.owner()));
  }

  /** Whether objects of a class of this name live long, by the noun that says what it is. */
  public boolean holder(String simpleName) {
    List<String> words = parts(IMPLEMENTATION.matcher(simpleName).replaceAll(""));
    return holders.in(words.get(words.size() - 1));
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
    return world.isSubtype(name, types.getOrDefault(sort, Set.of()));
  }
}
