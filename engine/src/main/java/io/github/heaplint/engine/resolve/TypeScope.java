package io.github.heaplint.engine.resolve;

import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Declaration.Member;
import io.github.heaplint.engine.source.Declaration.Method;
import io.github.heaplint.engine.source.Types;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What type names mean at one place of a file (Java Language Specification 17, 6.3, 6.4.1 and 6.5):
 * a chain of scopes, innermost first. When in doubt a name means nothing.
 */
public abstract class TypeScope {
  private final TypeScope outer;
  private final Types world;
  private final Map<String, Optional<Type>> found = new ConcurrentHashMap<>();

  private TypeScope(TypeScope outer, Types world) {
    this.outer = outer;
    this.world = world;
  }

  /** What a simple name means in this scope alone. */
  abstract Optional<Type> here(String simpleName);

  /**
   * The scope of a whole file.
   *
   * @param topLevel simple names of the types declared in the file
   * @param world every type that may be known, those of the file included
   */
  static TypeScope file(
      String packageName, Imports imports, Collection<String> topLevel, Types world) {
    return new FileScope(packageName, imports, Set.copyOf(topLevel), world);
  }

  /**
   * The scope of a class body.
   *
   * @param supertypes as resolved outside the body
   */
  public TypeScope inType(String qualifiedName, Supplier<List<Type>> supertypes) {
    return new ClassScope(this, qualifiedName, supertypes);
  }

  /** A scope with names of its own: type variables, local classes. The map may grow. */
  public TypeScope with(Map<String, Type> names) {
    return new NamesScope(this, names);
  }

  /** The type a simple name means, if anything settles it; type variables as they were bound. */
  public final Optional<Type> find(String simpleName) {
    Optional<Type> known = found.get(simpleName);
    if (known == null) {
      known = here(simpleName);
      if (known.isEmpty() && outer != null) {
        known = outer.find(simpleName);
      }
      if (mayRemember()) {
        found.put(simpleName, known);
      }
    }
    return known;
  }

  /** Whether names keep their meaning in this scope. */
  boolean mayRemember() {
    return true;
  }

  /** Resolves a type as written; what is not settled stays as it is. */
  public final Type resolve(Type written) {
    if (written.name().isEmpty()) {
      return Type.UNKNOWN;
    }
    List<Type> arguments = written.arguments().stream().map(this::resolve).toList();
    if (written.settled()) {
      return written.withArguments(arguments);
    }
    return resolveName(written.name())
        .map(
            type ->
                type.name().isEmpty()
                    ? Type.UNKNOWN
                    : (arguments.isEmpty() ? type : type.withArguments(arguments))
                        .array(written.dimensions()))
        .orElseGet(() -> written.withArguments(arguments));
  }

  /** The class that a simple or dotted name in a type's place means, if anything settles it. */
  public final Optional<Type> resolveName(String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      return find(name);
    }
    Optional<Type> head = find(name.substring(0, dot));
    if (head.isPresent()) {
      for (String part : name.substring(dot + 1).split("\\.", -1)) {
        head = head.flatMap(type -> memberType(type, part));
      }
      return head;
    }
    boolean looksQualified =
        Character.isLowerCase(name.charAt(0)) && name.chars().anyMatch(Character::isUpperCase);
    return looksQualified || world.declares(name) ? Optional.of(Type.of(name)) : Optional.empty();
  }

  /** A member type, own or inherited; that of a class nothing is known of is taken on trust. */
  public final Optional<Type> memberType(Type type, String simpleName) {
    if (!type.settled()) {
      return Optional.empty();
    }
    return world.declares(type.name())
        ? inheritedType(List.of(type), simpleName)
        : Optional.of(Type.of(type.name() + "." + simpleName));
  }

  /** A member type of one of these types or of what they inherit from. */
  final Optional<Type> inheritedType(List<Type> types, String simpleName) {
    Deque<Type> pending = new ArrayDeque<>(types);
    Set<String> seen = new HashSet<>();
    while (!pending.isEmpty()) {
      Type next = pending.poll();
      if (!next.settled() || !seen.add(next.name())) {
        continue;
      }
      String name = next.name() + "." + simpleName;
      if (world.declares(name)) {
        return Optional.of(Type.of(name));
      }
      pending.addAll(world.supertypes(next.name()));
    }
    return Optional.empty();
  }

  /** Resolves every type of a declaration in the scope of its body. */
  final Declaration resolve(Declaration written, TypeScope outside) {
    return new Declaration(
        written.name(),
        written.kind(),
        written.modifiers(),
        annotations(written.annotations()),
        written.typeParameters(),
        written.supertypes().stream().map(outside::resolve).toList(),
        written.fields().stream().map(this::resolve).toList(),
        written.methods().stream().map(this::resolve).toList(),
        written.span());
  }

  private Member resolve(Member member) {
    return new Member(
        member.name(),
        resolve(member.type()),
        member.modifiers(),
        annotations(member.annotations()),
        member.span());
  }

  private Method resolve(Method method) {
    TypeScope inner =
        method.typeParameters().isEmpty() ? this : with(variables(method.typeParameters()));
    return new Method(
        method.name(),
        method.typeParameters(),
        method.parameters().stream().map(inner::resolve).toList(),
        inner.resolve(method.result()),
        method.varargs(),
        method.modifiers(),
        annotations(method.annotations()),
        method.span());
  }

  /** Qualified names of annotations as written; those that nothing settles stay as written. */
  public final List<String> annotations(List<String> written) {
    return written.stream().map(each -> resolveName(each).map(Type::name).orElse(each)).toList();
  }

  /** Type variables that stand for themselves, as declarations mention them. */
  static Map<String, Type> variables(List<String> names) {
    Map<String, Type> variables = new HashMap<>();
    names.forEach(each -> variables.put(each, Type.named(each)));
    return variables;
  }

  /** Imports, the file's own types, its package, and what is imported on demand. */
  private static final class FileScope extends TypeScope {
    private final String packagePrefix;
    private final Imports imports;
    private final Set<String> topLevel;
    private final Types world;

    FileScope(String packageName, Imports imports, Set<String> topLevel, Types world) {
      super(null, world);
      this.packagePrefix = packageName.isEmpty() ? "" : packageName + ".";
      this.imports = imports;
      this.topLevel = topLevel;
      this.world = world;
    }

    @Override
    Optional<Type> here(String simpleName) {
      if (topLevel.contains(simpleName)) {
        return Optional.of(Type.of(packagePrefix + simpleName));
      }
      String imported = imports.types().get(simpleName);
      if (imported != null) {
        return Optional.of(Type.of(imported));
      }
      Optional<Type> byStaticImport =
          inheritedType(
              imports.members().getOrDefault(simpleName, List.of()).stream().map(Type::of).toList(),
              simpleName);
      if (byStaticImport.isPresent()) {
        return byStaticImport;
      }
      if (world.declares(packagePrefix + simpleName)) {
        return Optional.of(Type.of(packagePrefix + simpleName));
      }
      return onDemand(simpleName);
    }

    private Optional<Type> onDemand(String simpleName) {
      Set<String> candidates = new HashSet<>();
      for (String each : imports.packages()) {
        String name = each + "." + simpleName;
        inheritedType(List.of(Type.of(each)), simpleName)
            // Of a library's class some members may be known without the rest.
            .or(() -> world.declaration(name).map(declaration -> Type.of(declaration.name())))
            .ifPresent(type -> candidates.add(type.name()));
      }
      String standard = "java.lang." + simpleName;
      if (world.declares(standard)) {
        candidates.add(standard);
      }
      return candidates.size() == 1
          ? Optional.of(Type.of(candidates.iterator().next()))
          : Optional.empty();
    }
  }

  /** Member types of a class, own and inherited. */
  private static final class ClassScope extends TypeScope {
    private final String name;
    private final Supplier<List<Type>> supertypes;
    private final Types world;

    ClassScope(TypeScope outer, String name, Supplier<List<Type>> supertypes) {
      super(outer, outer.world);
      this.name = name;
      this.supertypes = supertypes;
      this.world = outer.world;
    }

    @Override
    Optional<Type> here(String simpleName) {
      if (name.endsWith(simpleName)
          && name.substring(name.lastIndexOf('.') + 1).equals(simpleName)) {
        return Optional.of(Type.of(name));
      }
      if (world.declares(name + "." + simpleName)) {
        return Optional.of(Type.of(name + "." + simpleName));
      }
      return inheritedType(supertypes.get(), simpleName);
    }
  }

  /** Names given one by one. */
  private static final class NamesScope extends TypeScope {
    private final Map<String, Type> names;

    NamesScope(TypeScope outer, Map<String, Type> names) {
      super(outer, outer.world);
      this.names = names;
    }

    @Override
    Optional<Type> here(String simpleName) {
      return Optional.ofNullable(names.get(simpleName));
    }

    @Override
    boolean mayRemember() {
      return false;
    }
  }
}
