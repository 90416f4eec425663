package io.github.heaplint.catalogue;

import io.github.heaplint.engine.catalogue.Signature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the pages' classes and methods were found to be in the real libraries. The file is
 * committed, so that the default build checks every row without those libraries.
 *
 * <p>Classes are those that rows name and their kin, which code names instead: subtypes, what a
 * named method gives, and the libraries' classes by whose methods code comes to what it loads from:
 * {@code collection.find().into(list)} says nothing of {@code find} otherwise.
 *
 * <p>A line is a class, the artefact that holds it, and its super types; or {@code owner#method}
 * and the form of every visible overload: {@code static} and {@code varargs} where they apply, and
 * the JVM descriptor. Columns are parted by tabs.
 *
 * @param types by qualified name
 * @param methods forms by {@code owner#method}
 */
record SignatureLock(Map<String, LockedType> types, Map<String, List<String>> methods) {
  /** Artefact of the classes that come with Java. */
  static final String JDK = "jdk";

  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern CLASS = Pattern.compile("\\.\\p{Lu}");
  private static final String REFRESH = "; mvn -Psignatures test -pl catalogue -am refreshes it";

  SignatureLock {
    types = new TreeMap<>(types);
    methods = new TreeMap<>(methods);
  }

  /**
   * A class.
   *
   * @param artefact {@code group:artifact:version} or {@code jdk}
   * @param supertypes qualified names, all that are known, {@code Object} left out
   */
  record LockedType(String artefact, List<String> supertypes) {
    LockedType {
      supertypes = List.copyOf(supertypes);
    }
  }

  /**
   * Reads the lock's lines.
   *
   * @throws IllegalArgumentException naming file and line when one is malformed
   */
  static SignatureLock read(String file, List<String> lines) {
    Map<String, LockedType> types = new TreeMap<>();
    Map<String, List<String>> methods = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      List<String> columns = TAB.splitAsStream(lines.get(i)).toList();
      String name = columns.get(0);
      if (name.isBlank() || name.startsWith("#")) {
        continue;
      }
      boolean fresh;
      if (name.indexOf('#') > 0 && columns.size() == 2) {
        fresh = methods.put(name, SPACE.splitAsStream(columns.get(1)).toList()) == null;
      } else if (name.indexOf('#') < 0 && columns.size() == 3) {
        List<String> supertypes =
            SPACE.splitAsStream(columns.get(2)).filter(each -> !each.isBlank()).toList();
        fresh = types.put(name, new LockedType(columns.get(1), supertypes)) == null;
      } else {
        throw new IllegalArgumentException(
            file + ":" + (i + 1) + ": neither a class nor a method of the lock");
      }
      if (!fresh) {
        throw new IllegalArgumentException(file + ":" + (i + 1) + ": " + name + " stands twice");
      }
    }
    return new SignatureLock(types, methods);
  }

  /** The lines that {@link #read} reads. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("# Written by mvn -Psignatures from the libraries that the pages name.");
    types.forEach(
        (name, type) -> {
          String supertypes = type.supertypes.isEmpty() ? " " : String.join(" ", type.supertypes);
          lines.add(name + "\t" + type.artefact + "\t" + supertypes);
        });
    methods.forEach((name, forms) -> lines.add(name + "\t" + String.join(" ", forms)));
    return lines;
  }

  /** What the pages and this lock do not agree on, each with its place. */
  List<String> problems(List<Page> pages) {
    List<String> problems = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>();
    Set<String> loading = new LinkedHashSet<>();
    Set<String> ways = new LinkedHashSet<>();
    for (Page page : pages) {
      ways.addAll(page.ways());
      for (Mention mention : Mention.of(page)) {
        named.add(mention.type());
        if (mention.ends()) {
          loading.add(mention.type());
        }
        check(mention).ifPresent(cause -> problems.add(mention.place() + ": " + cause));
        if (!mention.declaredBySubtypes()) {
          named.add(mention.key());
        }
      }
    }
    Set<String> locked = new LinkedHashSet<>(types.keySet());
    locked.addAll(methods.keySet());
    locked.removeAll(named);
    locked.removeAll(kin(named));
    locked.removeAll(ways(ways, withSubtypes(loading, types)));
    locked.forEach(
        each -> problems.add("the lock has " + each + ", which no page names" + REFRESH));
    return problems;
  }

  /** Subtypes of named classes, and the results of named methods. */
  private Set<String> kin(Set<String> named) {
    Set<String> kin = new HashSet<>();
    types.forEach(
        (name, type) -> {
          if (type.supertypes.stream().anyMatch(named::contains)) {
            kin.add(name);
          }
        });
    methods.forEach(
        (name, forms) -> {
          if (named.contains(name)) {
            forms.forEach(form -> kin.add(result(form)));
          }
        });
    return kin;
  }

  /** The methods of some packages that give one of some types, and their owners. */
  private Set<String> ways(Set<String> packages, Set<String> results) {
    Set<String> ways = new HashSet<>();
    methods.forEach(
        (name, forms) -> {
          String owner = name.substring(0, name.indexOf('#'));
          if (packages.contains(packageOf(owner))
              && forms.stream().map(SignatureLock::result).anyMatch(results::contains)) {
            ways.add(name);
            ways.add(owner);
          }
        });
    return ways;
  }

  /** The package of a class, nested or not; classes begin with a capital. */
  static String packageOf(String owner) {
    Matcher type = CLASS.matcher(owner);
    return type.find() ? owner.substring(0, type.start()) : "";
  }

  /** Some types, and those of all types that are subtypes of them. */
  static Set<String> withSubtypes(Set<String> some, Map<String, LockedType> all) {
    Set<String> found = new HashSet<>(some);
    all.forEach(
        (name, type) -> {
          if (type.supertypes().stream().anyMatch(some::contains)) {
            found.add(name);
          }
        });
    return found;
  }

  /** The type that a method of this form gives. */
  static String result(String form) {
    return Descriptors.result(form.substring(form.indexOf('(')));
  }

  private Optional<String> check(Mention mention) {
    LockedType type = types.get(mention.type());
    if (type == null) {
      return Optional.of(mention.type() + " is not in the signature lock" + REFRESH);
    }
    if (!type.artefact.equals(JDK) && !mention.page().artefacts().contains(type.artefact)) {
      return Optional.of(
          mention.type() + " is locked to " + type.artefact + ", which the page does not list");
    }
    if (mention.declaredBySubtypes()) {
      return Optional.empty();
    }
    List<String> forms = methods.get(mention.key());
    if (forms == null) {
      return Optional.of(mention.key() + " is not in the signature lock" + REFRESH);
    }
    return forms.stream().anyMatch(form -> fits(mention.method(), form))
        ? Optional.empty()
        : Optional.of(
            mention.method() + " has no such overload; there are " + String.join(" ", forms));
  }

  /** Whether the parameters of a signature are those of a form; {@code *} stands for any type. */
  static boolean fits(Signature signature, String form) {
    if (signature.parameters() == null) {
      return true;
    }
    List<String> parameters = Descriptors.parameters(form.substring(form.indexOf('(')));
    if (parameters.size() != signature.parameters().size()) {
      return false;
    }
    for (int i = 0; i < parameters.size(); i++) {
      String written = signature.parameters().get(i);
      if (!written.equals("*") && !written.equals(parameters.get(i))) {
        return false;
      }
    }
    return true;
  }
}
