package io.github.heaplint.engine.resolve;

import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Declaration.Member;
import io.github.heaplint.engine.source.Declaration.Method;
import io.github.heaplint.engine.source.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds members of types, own and inherited, with type arguments put in. */
public final class MemberLookup {
  private static final String OBJECT = "java.lang.Object";

  private final Types world;
  private final Map<Type, List<Type>> ancestries = new HashMap<>();
  private final Map<String, Boolean> completeness = new HashMap<>();
  private final Map<String, Map<String, List<Method>>> methods = new HashMap<>();

  /** Looks in a world. */
  public MemberLookup(Types world) {
    this.world = world;
  }

  /**
   * A method as one type has it.
   *
   * @param declaring the type that declares it, with arguments
   * @param bindings of the type variables of {@code declaring}
   */
  public record Candidate(
      Type declaring, Declaration declaration, Method method, Bindings bindings) {
    /** Whether it is declared static. */
    public boolean isStatic() {
      return method.modifiers().contains("static");
    }

    /** Parameter types with the class's type arguments put in. */
    public List<Type> parameters() {
      return method.parameters().stream().map(each -> bindings.apply(each.type())).toList();
    }

    /** Whether it can take so many arguments. */
    public boolean accepts(int arity) {
      int parameters = method.parameters().size();
      return parameters == arity || (method.varargs() && arity >= parameters - 1);
    }
  }

  /** A field as one type has it. */
  public record FoundField(Type type, boolean isStatic) {}

  /** A type and those it inherits from, nearest first. */
  private List<Type> ancestry(Type type) {
    List<Type> known = ancestries.get(type);
    if (known == null) {
      known = findAncestry(type);
      ancestries.put(type, known);
    }
    return known;
  }

  private List<Type> findAncestry(Type type) {
    List<Type> all = new ArrayList<>();
    Deque<Type> pending = new ArrayDeque<>(List.of(type));
    Set<String> seen = new HashSet<>();
    while (!pending.isEmpty()) {
      Type next = pending.poll();
      if (!next.settled() || next.dimensions() > 0 || !seen.add(next.name())) {
        continue;
      }
      all.add(next);
      world
          .declaration(next.name())
          .ifPresent(
              declaration -> {
                Bindings bindings = Bindings.of(declaration.typeParameters(), next.arguments());
                declaration.supertypes().forEach(each -> pending.add(bindings.apply(each)));
                implicitSupertype(declaration).ifPresent(pending::add);
              });
    }
    if (seen.add(OBJECT)) {
      all.add(Type.of(OBJECT));
    }
    return all;
  }

  /** What every enum, record or annotation inherits from without saying so. */
  static Optional<Type> implicitSupertype(Declaration declaration) {
    return switch (declaration.kind()) {
      case "enum" ->
          Optional.of(
              Type.of("java.lang.Enum").withArguments(List.of(Type.of(declaration.name()))));
      case "record" -> Optional.of(Type.of("java.lang.Record"));
      case "@interface" -> Optional.of(Type.of("java.lang.annotation.Annotation"));
      default -> Optional.empty();
    };
  }

  /** The type as an instance of one of its super types; unknown when it is none. */
  public Type asSuper(Type type, String ancestor) {
    if (type.dimensions() > 0) {
      return Type.UNKNOWN;
    }
    if (type.is(ancestor)) {
      return type;
    }
    return ancestry(type).stream()
        .filter(each -> each.name().equals(ancestor))
        .findFirst()
        .orElse(Type.UNKNOWN);
  }

  /** Whether every type this one inherits from is known. */
  public boolean complete(Type type) {
    return completeness.computeIfAbsent(
        type.name(),
        name ->
            ancestry(Type.of(name)).stream()
                .allMatch(
                    each ->
                        world.declares(each.name())
                            && world.supertypes(each.name()).stream().allMatch(Type::settled)));
  }

  /** The type of an element in a for-each loop. */
  public Type element(Type source) {
    if (source.dimensions() > 0) {
      return source.element();
    }
    return asSuper(source, "java.lang.Iterable").argument(0);
  }

  /** A field, own or inherited. */
  public Optional<FoundField> field(Type owner, String name) {
    for (Type each : ancestry(owner)) {
      Optional<Declaration> declaration = world.declaration(each.name());
      if (declaration.isEmpty()) {
        continue;
      }
      for (Member field : declaration.get().fields()) {
        if (field.name().equals(name)) {
          Bindings bindings = Bindings.of(declaration.get().typeParameters(), each.arguments());
          String kind = declaration.get().kind();
          boolean isStatic =
              field.modifiers().contains("static")
                  || kind.equals("interface")
                  || kind.equals("@interface");
          return Optional.of(new FoundField(bindings.apply(field.type()), isStatic));
        }
      }
    }
    return Optional.empty();
  }

  /** The methods of a name, own and inherited, less overridden ones. */
  public List<Candidate> methods(Type owner, String name) {
    if (owner.dimensions() > 0) {
      return methods(Type.of(OBJECT), name);
    }
    return collect(owner, declaration -> named(declaration, name)).stream()
        .map(each -> fluent(owner, each))
        .toList();
  }

  /**
   * Of a library's classes only erasures are known: what a method inherited from one gives of the
   * very type that declares it, as builders do, is taken for the type it is called on.
   */
  private Candidate fluent(Type owner, Candidate candidate) {
    Method method = candidate.method();
    String declaring = candidate.declaration().name();
    return candidate.isStatic()
            || owner.is(declaring)
            || !method.result().is(declaring)
            || world.declares(declaring)
        ? candidate
        : new Candidate(
            candidate.declaring(),
            candidate.declaration(),
            with(method, method.typeParameters(), owner),
            candidate.bindings());
  }

  /**
   * The constructors of a class, its own type variables unbound when it is written as a diamond.
   */
  public List<Candidate> constructors(Type owner, boolean diamond) {
    Optional<Declaration> declaration = world.declaration(owner.name());
    if (declaration.isEmpty() || owner.dimensions() > 0) {
      return List.of();
    }
    List<String> parameters = declaration.get().typeParameters();
    List<Type> variables = parameters.stream().map(Type::named).toList();
    Type result = owner.withArguments(diamond ? variables : owner.arguments());
    Bindings bindings = diamond ? new Bindings() : Bindings.of(parameters, owner.arguments());
    List<Candidate> all = new ArrayList<>();
    for (Method each : declaration.get().methods()) {
      if (each.name().equals(Callee.CONSTRUCTOR)) {
        List<String> free = new ArrayList<>(each.typeParameters());
        if (diamond) {
          free.addAll(parameters);
        }
        all.add(new Candidate(owner, declaration.get(), with(each, free, result), bindings));
      }
    }
    if (all.isEmpty()) {
      Method implicit =
          new Method(
              Callee.CONSTRUCTOR,
              diamond ? parameters : List.of(),
              List.of(),
              result,
              false,
              List.of(),
              List.of(),
              declaration.get().span());
      all.add(new Candidate(owner, declaration.get(), implicit, bindings));
    }
    return all;
  }

  private static Method with(Method method, List<String> typeParameters, Type result) {
    return new Method(
        method.name(),
        typeParameters,
        method.parameters(),
        result,
        method.varargs(),
        method.modifiers(),
        method.annotations(),
        method.span());
  }

  /** The one abstract method of a functional interface. */
  public Optional<Candidate> functionalMethod(Type type) {
    Optional<Declaration> declaration =
        type.settled() && type.dimensions() == 0
            ? world.declaration(type.name())
            : Optional.empty();
    if (declaration.isEmpty() || !declaration.get().kind().equals("interface")) {
      return Optional.empty();
    }
    List<Candidate> all = collect(type, Declaration::methods);
    List<Candidate> open = all.stream().filter(each -> isAbstract(each)).toList();
    return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
  }

  private boolean isAbstract(Candidate candidate) {
    return candidate.declaration().kind().equals("interface")
        && candidate.method().modifiers().stream()
            .noneMatch(
                each -> each.equals("default") || each.equals("static") || each.equals("private"))
        && !ofObject(candidate.method());
  }

  /** Whether an interface's method only repeats a public one of {@code Object} (JLS 9.8). */
  private boolean ofObject(Method method) {
    return world.declaration(OBJECT).map(Declaration::methods).orElse(List.of()).stream()
        .anyMatch(
            each ->
                each.name().equals(method.name())
                    && each.modifiers().contains("public")
                    && each.parameters().size() == method.parameters().size());
  }

  /** Looked up, since a generated class may have thousands that call each other. */
  private List<Method> named(Declaration declaration, String name) {
    return methods
        .computeIfAbsent(
            declaration.name(),
            each -> declaration.methods().stream().collect(Collectors.groupingBy(Method::name)))
        .getOrDefault(name, List.of());
  }

  private List<Candidate> collect(Type owner, Function<Declaration, List<Method>> wanted) {
    List<Candidate> all = new ArrayList<>();
    Set<String> signatures = new HashSet<>();
    for (Type each : ancestry(owner)) {
      Optional<Declaration> declaration = world.declaration(each.name());
      if (declaration.isEmpty()) {
        continue;
      }
      Bindings bindings = Bindings.of(declaration.get().typeParameters(), each.arguments());
      for (Method method : wanted.apply(declaration.get())) {
        if (!method.name().equals(Callee.CONSTRUCTOR)) {
          Candidate candidate = new Candidate(each, declaration.get(), method, bindings);
          if (signatures.add(signature(candidate))) {
            all.add(candidate);
          }
        }
      }
    }
    return all;
  }

  private static String signature(Candidate candidate) {
    StringBuilder text = new StringBuilder(candidate.method().name());
    List<String> own = candidate.method().typeParameters();
    for (Type each : candidate.parameters()) {
      boolean variable = !each.settled() && own.contains(each.name());
      text.append(',').append(variable ? "#" + own.indexOf(each.name()) : each.erasure());
    }
    return text.toString();
  }
}
