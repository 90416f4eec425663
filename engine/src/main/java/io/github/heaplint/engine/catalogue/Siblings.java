package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Declaration.Method;
import io.github.heaplint.engine.source.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the methods that a type offers beside one that gives a whole table: those that count it,
 * tell whether there is anything in it, give it page by page, or pass over it.
 */
public final class Siblings {
  private static final Pattern COUNTS =
      Pattern.compile("(?:count|selectCount)(?:All|[A-Z]\\w*)?|getCount|total");
  private static final Pattern EXISTS = Pattern.compile("exists(?:Any)?|hasAny");
  private static final Set<String> NUMBERS =
      Set.of("long", "int", "java.lang.Long", "java.lang.Integer");

  private final Catalogue catalogue;
  private final Types types;

  /** What the other method gives. */
  public enum Kind {
    /** How many there are. */
    COUNT,
    /** Whether there is any. */
    EXISTS,
    /** One page of them. */
    PAGES,
    /** One after the other. */
    CURSOR
  }

  /** Looks for siblings in what {@code types} knows. */
  public Siblings(Catalogue catalogue, Types types) {
    this.catalogue = catalogue;
    this.types = types;
  }

  /**
   * A sibling.
   *
   * @param method its name
   * @param result what it gives
   */
  public record Sibling(Kind kind, String method, Type result) {}

  /**
   * Siblings that somebody wrote for this query: every repository of a library can count, and all
   * that extend a project's own base can page, but not for every one has somebody declared that.
   */
  public List<Sibling> written(Callee callee) {
    Set<String> own =
        types.declaration(callee.owner().name()).stream()
            .flatMap(each -> each.methods().stream())
            .map(Method::name)
            .collect(Collectors.toSet());
    return of(callee).stream()
        .filter(each -> each.kind() != Kind.COUNT && each.kind() != Kind.EXISTS)
        .filter(each -> own.contains(each.method()))
        .toList();
  }

  /**
   * The siblings of a called method among the methods of its owner and of its super types, less
   * those of classes that the catalogue has rows for.
   */
  List<Sibling> of(Callee callee) {
    List<Sibling> found = new ArrayList<>();
    if (callee.settled() && callee.arity() == 0) {
      List<Declaration> declared = declared(callee.owner().name());
      Type element = element(callee, declared);
      for (Declaration each : declared) {
        for (Method method : each.methods()) {
          kind(method, callee, element)
              .ifPresent(kind -> found.add(new Sibling(kind, method.name(), method.result())));
        }
      }
    }
    return found;
  }

  /** All methods of a called name that the project declares for the owner and its super types. */
  List<Method> overloads(Callee callee) {
    return declared(callee.owner().name()).stream()
        .flatMap(each -> each.methods().stream())
        .filter(each -> each.name().equals(callee.name()))
        .toList();
  }

  /** The method of the project that the call means, if it gives a collection of all there is. */
  Optional<Method> wholeTable(Callee callee) {
    return catalogue.queryNames().whole(callee.name()) ? collecting(callee) : Optional.empty();
  }

  /** Whether the call gives all that a type has which the project has named for a store. */
  boolean wholeStore(Callee callee) {
    return catalogue.queryNames().wholeOfStore(callee.name())
        && catalogue.queryNames().store(callee.owner())
        && collecting(callee).isPresent();
  }

  /** The method of the project that the call means, if it gives a collection. */
  private Optional<Method> collecting(Callee callee) {
    if (!callee.settled() || callee.arity() != 0 || callee.isStatic()) {
      return Optional.empty();
    }
    return declared(callee.owner().name()).stream()
        .flatMap(each -> each.methods().stream())
        .filter(each -> each.name().equals(callee.name()) && each.parameters().isEmpty())
        .findFirst()
        .filter(each -> collection(each.result()));
  }

  private boolean collection(Type type) {
    return type.settled()
        && type.dimensions() == 0
        && types.isSubtype(type.name(), "java.lang.Iterable")
        && !catalogue.oneShot(type, types)
        && !catalogue.queryNames().page(type);
  }

  private Optional<Kind> kind(Method method, Callee callee, Type element) {
    if (method.name().equals(callee.name()) && method.parameters().isEmpty()) {
      return Optional.empty();
    }
    QueryNames names = catalogue.queryNames();
    Type result = method.result();
    if (method.parameters().isEmpty()
        && COUNTS.matcher(method.name()).matches()
        && result.dimensions() == 0
        && NUMBERS.contains(result.name())) {
      return Optional.of(Kind.COUNT);
    }
    if (method.parameters().isEmpty()
        && EXISTS.matcher(method.name()).matches()
        && result.is("boolean")) {
      return Optional.of(Kind.EXISTS);
    }
    if (element.equals(Type.UNKNOWN) || !result.argument(0).name().equals(element.name())) {
      return Optional.empty();
    }
    if (names.page(result)
        || method.parameters().stream().anyMatch(each -> names.page(each.type()))) {
      return Optional.of(Kind.PAGES);
    }
    return method.parameters().isEmpty() && catalogue.oneShot(result, types)
        ? Optional.of(Kind.CURSOR)
        : Optional.empty();
  }

  private static Type element(Callee callee, List<Declaration> declared) {
    if (callee.result().argument(0).settled()) {
      return callee.result().argument(0);
    }
    return declared.stream()
        .flatMap(each -> each.methods().stream())
        .filter(each -> each.name().equals(callee.name()) && each.parameters().isEmpty())
        .map(each -> each.result().argument(0))
        .findFirst()
        .orElse(Type.UNKNOWN);
  }

  /** The type and its super types, as far as they are declared with all their methods. */
  private List<Declaration> declared(String name) {
    List<Declaration> found = new ArrayList<>();
    Deque<String> pending = new ArrayDeque<>(List.of(name));
    Set<String> seen = new HashSet<>();
    while (!pending.isEmpty()) {
      String next = pending.pop();
      if (seen.add(next) && !catalogue.names(next) && types.declares(next)) {
        types
            .declaration(next)
            .ifPresent(
                each -> {
                  found.add(each);
                  each.supertypes().stream()
                      .filter(Type::settled)
                      .forEach(parent -> pending.add(parent.name()));
                });
      }
    }
    return found;
  }
}
