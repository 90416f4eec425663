package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.provenance.Words;
import io.github.heaplint.engine.source.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** API knowledge: rows looked up by the call they are about, and facts about types. */
public final class Catalogue {
  private final List<Entry> entries;
  private final Map<String, List<Entry>> byMethod = new HashMap<>();
  private final Set<String> owners = new HashSet<>();
  private final Map<Trait, Set<String>> types = new EnumMap<>(Trait.class);
  private final List<Signature> once;
  private final Words smallWords;
  private final Words resourceWords;
  private final QueryNames queryNames;
  private final Map<String, List<String>> callbacks;
  private final Map<String, List<String>> calledAs;
  private final Lifecycles lifecycles;

  /**
   * A catalogue.
   *
   * @param types qualified names of types by what is known of them
   * @param once methods whose implementations run once, or seldom enough to be interpreted
   * @param smallWords words that say that data is small by nature
   * @param resourceWords words that say that data comes with the program
   * @param queryNames names of projects' own queries
   * @param callbacks for types that are called row by row, the methods that are called at the end
   * @param calledAs how code mentions the methods of signatures, where more is known than their
   *     names
   * @param lifecycleWords words about containers and those who hold them, by their relation
   */
  public Catalogue(
      List<Entry> entries,
      Map<Trait, ? extends Collection<String>> types,
      Collection<Signature> once,
      Collection<String> smallWords,
      Collection<String> resourceWords,
      QueryNames queryNames,
      Map<String, List<String>> callbacks,
      Map<String, List<String>> calledAs,
      Map<String, ? extends Collection<String>> lifecycleWords) {
    this.callbacks = Map.copyOf(callbacks);
    this.calledAs = Map.copyOf(calledAs);
    this.queryNames = queryNames;
    this.entries = List.copyOf(entries);
    types.forEach((trait, names) -> this.types.put(trait, Set.copyOf(names)));
    this.once = List.copyOf(once);
    this.smallWords = new Words(smallWords);
    this.resourceWords = new Words(resourceWords);
    this.lifecycles = new Lifecycles(this.types, lifecycleWords);
    for (Entry entry : entries) {
      owners.add(entry.signature().owner());
      byMethod.computeIfAbsent(entry.signature().method(), unused -> new ArrayList<>()).add(entry);
    }
  }

  /** All rows. */
  public List<Entry> entries() {
    return entries;
  }

  /** The rows whose signature and guards fit the call; none if one says that it is lazy. */
  public List<Entry> entries(Site site) {
    if (!site.callee().settled()) {
      return List.of();
    }
    List<Entry> found =
        Stream.of(site.callee().name(), Signature.ANY)
            .flatMap(name -> byMethod.getOrDefault(name, List.of()).stream())
            .filter(entry -> entry.matches(site))
            .toList();
    boolean lazy = found.stream().anyMatch(entry -> entry.effect() instanceof Effect.Lazy);
    return lazy
        ? found.stream().filter(entry -> !(entry.effect() instanceof Effect.Materialises)).toList()
        : found;
  }

  /** Whether rows are about methods of exactly this class. */
  boolean names(String owner) {
    return owners.contains(owner);
  }

  /** Whether a value of this type can be passed over once only: iterators, readers, streams. */
  public boolean oneShot(Type type, Types types) {
    return is(Trait.ONE_SHOT, type, types);
  }

  /** Whether this type, or a super type, is known for {@code trait}; arrays are known for none. */
  public boolean is(Trait trait, Type type, Types types) {
    Set<String> names = this.types.getOrDefault(trait, Set.of());
    return type.settled()
        && type.dimensions() == 0
        && (types.isSubtype(type.name(), names)
            || (trait == Trait.LARGE && AnnotatedEffects.large(type, types)));
  }

  /** Whether an annotation of this qualified name is known for {@code trait}. */
  public boolean marks(Trait trait, String annotation) {
    return types.getOrDefault(trait, Set.of()).contains(annotation);
  }

  /** Whether a body runs once by its declaration, or seldom enough to be interpreted. */
  public boolean runsOnce(Body body, Types types) {
    return body.annotations().stream().anyMatch(each -> marks(Trait.ONCE, each))
        || once.stream().anyMatch(each -> each.declares(body, types));
  }

  /** Whether the methods of a type change nothing: texts, numbers, times. */
  public boolean value(Type type) {
    return isExactly(Trait.VALUE, type);
  }

  /** Whether the methods of exactly this class change nothing but their object: collections. */
  public boolean plain(Type type) {
    return isExactly(Trait.PLAIN, type);
  }

  private boolean isExactly(Trait trait, Type type) {
    return type.settled()
        && type.dimensions() == 0
        && types.getOrDefault(trait, Set.of()).contains(type.name());
  }

  /** Words that say that data is small by nature. */
  public Words smallWords() {
    return smallWords;
  }

  /** Words that say that data comes with the program: a resource of the class path. */
  public Words resourceWords() {
    return resourceWords;
  }

  /** The methods that end what the type is called back for; none if it is called for no rows. */
  public List<String> callbackEnds(String type, Types types) {
    return callbacks.entrySet().stream()
        .filter(each -> types.isSubtype(type, each.getKey()))
        .flatMap(each -> each.getValue().stream())
        .toList();
  }

  /** All methods that end what some type is called back for. */
  public Set<String> callbackEnds() {
    return callbacks.values().stream()
        .flatMap(List::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** How calls mention the methods that add one element, or all of a page, to a collection. */
  public Set<String> adding(boolean all) {
    return entries.stream()
        .filter(each -> each.effect().equals(new Effect.Adds(all)))
        .map(each -> mention(each.signature()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Names of projects' own queries. */
  public QueryNames queryNames() {
    return queryNames;
  }

  /** What is known of containers and of those who hold them. */
  public Lifecycles lifecycles() {
    return lifecycles;
  }

  /** The methods that do this to a container of a type whatever it holds, by name. */
  public Stream<String> altering(Type type, Effect.Alters.Change change, Types types) {
    return entries.stream()
        .filter(
            each ->
                each.effect() instanceof Effect.Alters alters
                    && alters.change() == change
                    && alters.operand().isReceiver()
                    && each.guards().isEmpty())
        .map(Entry::signature)
        .filter(each -> type.settled() && types.isSubtype(type.name(), each.owner()))
        .map(Signature::method)
        .distinct();
  }

  /** The names of methods by which a value of this type lets go of what it holds. */
  public Stream<String> releasing(Type type, Types types) {
    return entries.stream()
        .filter(each -> each.effect() instanceof Effect.Releases && each.guards().isEmpty())
        .map(Entry::signature)
        .filter(each -> type.settled() && types.isSubtype(type.name(), each.owner()))
        .map(Signature::method)
        .distinct();
  }

  /** Whole files with private members that fill a container in one of their fields. */
  public Interest filling() {
    Set<String> calls = new HashSet<>();
    for (Entry entry : entries) {
      if (entry.effect() instanceof Effect.Alters alters
          && alters.change() == Effect.Alters.Change.GROWS) {
        calls.add("." + mention(entry.signature()));
      }
    }
    return Interest.inFiles(Set.of("private"), calls);
  }

  /** What bodies must mention to make a view that shows a part and holds the whole. */
  public Interest partialViews() {
    return Interest.inBodies(
        Set.of(),
        entries.stream()
            .filter(each -> each.effect() instanceof Effect.Views views && views.partial())
            .map(each -> mention(each.signature()))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The names, without package, of the types known for {@code trait}. */
  public Set<String> simpleNames(Trait trait) {
    return types.getOrDefault(trait, Set.of()).stream()
        .map(each -> each.substring(each.lastIndexOf('.') + 1))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What files must mention to use a type known for {@code trait}: the part of its package, too,
   * that the catalogue has in the fewest.
   */
  public List<Interest> interests(Trait trait) {
    Map<String, Long> packages =
        Stream.concat(owners.stream(), types.values().stream().flatMap(Set::stream))
            .distinct()
            .flatMap(Catalogue::packageParts)
            .collect(Collectors.groupingBy(each -> each, Collectors.counting()));
    return types.getOrDefault(trait, Set.of()).stream()
        .map(
            each -> {
              Set<String> distinctive =
                  packageParts(each)
                      .min(
                          Comparator.<String>comparingLong(packages::get)
                              .thenComparing(part -> -part.length()))
                      .map(Set::of)
                      .orElse(Set.of());
              return Interest.inBodies(
                  distinctive, Set.of(each.substring(each.lastIndexOf('.') + 1)));
            })
        .toList();
  }

  private static Stream<String> packageParts(String type) {
    return Stream.of(type.substring(0, Math.max(type.lastIndexOf('.'), 0)).split("\\.", -1))
        .filter(each -> !each.isEmpty());
  }

  /** What files must mention to have a catalogued load that {@code rule} reports. */
  public List<Interest> interests(String rule) {
    Map<Set<String>, Set<String>> codeByTriggers = new HashMap<>();
    for (Entry entry : entries) {
      if (entry.effect() instanceof Effect.Materialises what && what.rule().equals(rule)) {
        codeByTriggers
            .computeIfAbsent(Set.copyOf(what.triggers()), unused -> new HashSet<>())
            .addAll(mentions(entry.signature()));
      }
    }
    return codeByTriggers.entrySet().stream()
        .map(each -> Interest.inBodies(each.getKey(), each.getValue()))
        .toList();
  }

  /** What files must mention to put what a call loads in a field. */
  public Interest storedLoads() {
    return Interest.inFiles(
        Set.of(),
        entries.stream()
            .filter(each -> each.effect() instanceof Effect.Materialises)
            .filter(each -> !each.signature().method().equals("<init>"))
            .map(each -> "=" + each.signature().method())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private List<String> mentions(Signature signature) {
    List<String> known = calledAs.get(signature.toString());
    return known == null ? List.of(mention(signature)) : known;
  }

  /** How code mentions a method, or that it makes an object. */
  private static String mention(Signature signature) {
    return signature.method().equals("<init>")
        ? "new " + signature.owner().substring(signature.owner().lastIndexOf('.') + 1)
        : signature.method() + "(";
  }
}
