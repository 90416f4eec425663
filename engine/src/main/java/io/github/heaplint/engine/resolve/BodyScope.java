package io.github.heaplint.engine.resolve;

import io.github.heaplint.engine.ir.BodyBuilder;
import io.github.heaplint.engine.ir.Field;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.resolve.MemberLookup.Candidate;
import io.github.heaplint.engine.resolve.MemberLookup.FoundField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What names mean inside one body: tells variables, fields, methods, types and packages apart where
 * a name may be any of them (Java Language Specification 17, 6.5 and 15.12.1).
 */
public final class BodyScope {
  private final Resolver resolver;
  private final EnclosingClass owner;
  private final BodyBuilder builder;
  private final TypeScope types;
  private final boolean isStatic;
  private final Set<String> declared;
  private final Map<String, Type> localClasses = new HashMap<>();

  private BodyScope(
      Resolver resolver,
      EnclosingClass owner,
      BodyBuilder builder,
      TypeScope types,
      boolean isStatic,
      Set<String> declared) {
    this.resolver = resolver;
    this.owner = owner;
    this.builder = builder;
    this.types = types.with(localClasses);
    this.isStatic = isStatic;
    this.declared = declared;
  }

  /**
   * The scope of the body of a member.
   *
   * @param types in scope of the member, its type variables included
   */
  public static BodyScope member(
      Resolver resolver,
      EnclosingClass owner,
      BodyBuilder builder,
      TypeScope types,
      boolean isStatic) {
    return new BodyScope(resolver, owner, builder, types, isStatic, new HashSet<>());
  }

  /** The scope of the body of a lambda in this body. */
  public BodyScope lambda(BodyBuilder inner) {
    return new BodyScope(resolver, owner, inner, types, isStatic, declared);
  }

  /**
   * A field to read or write.
   *
   * @param receiver null when it is static or its object is out of reach
   */
  public record Place(Field field, Variable receiver) {}

  /**
   * What a call is made on.
   *
   * @param owner static type of the receiver, or the class named
   * @param receiver null when there is none
   * @param candidates methods of the name
   * @param byType whether a class is named, so that the method must be static
   */
  public record Target(Type owner, Variable receiver, List<Candidate> candidates, boolean byType) {
    public Target {
      candidates = List.copyOf(candidates);
    }
  }

  /** The class whose code this is. */
  public EnclosingClass owner() {
    return owner;
  }

  /** Where the code goes. */
  public BodyBuilder builder() {
    return builder;
  }

  /** What type names mean here. */
  public TypeScope types() {
    return types;
  }

  /** Whether there is no {@code this}. */
  public boolean isStatic() {
    return isStatic;
  }

  /** Notes that the body declares a variable of this name. */
  public void declare(String name) {
    declared.add(name);
  }

  /** Brings a local class into scope. */
  public void declareClass(String simpleName, Type type) {
    localClasses.put(simpleName, type);
  }

  /**
   * The local or parameter a simple name stands for, unless a field of a class between hides it.
   */
  public Optional<Variable> local(String name) {
    BodyScope body = this;
    while (true) {
      if (body.declared.contains(name)) {
        Optional<Variable> found = builder.lookup(name);
        if (found.isPresent()) {
          return found;
        }
      }
      EnclosingClass within = body.owner;
      if (within.around() == null || resolver.members().field(within.type(), name).isPresent()) {
        return Optional.empty();
      }
      body = within.around();
    }
  }

  /** {@code this} of the class itself or one around it; empty when it is out of reach. */
  public Optional<Variable> self(EnclosingClass of) {
    BodyScope body = this;
    int classesOut = 0;
    while (body.owner != of) {
      body = body.owner.around();
      classesOut++;
      if (body == null) {
        return Optional.empty();
      }
    }
    return body.isStatic ? Optional.empty() : builder.self(classesOut, of.type());
  }

  /** The class around this code, itself included, that a name stands for. */
  public Optional<EnclosingClass> enclosing(String name) {
    String qualified = types.resolveName(name).map(Type::name).orElse(name);
    for (EnclosingClass each = owner; each != null; each = each.outer()) {
      if (each.name().equals(qualified)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The super class of the class at hand. */
  public Type superclass() {
    List<Type> supertypes = resolver.types().world().supertypes(owner.name());
    boolean written =
        !supertypes.isEmpty()
            && resolver
                .types()
                .world()
                .declaration(supertypes.get(0).name())
                .map(each -> !each.kind().equals("interface"))
                .orElse(true);
    return resolver
        .types()
        .world()
        .declaration(owner.name())
        .flatMap(MemberLookup::implicitSupertype)
        .orElseGet(() -> written ? supertypes.get(0) : Type.of("java.lang.Object"));
  }

  /** The field a simple name stands for that is no local. */
  public Place field(String name) {
    for (EnclosingClass each = owner; each != null; each = each.outer()) {
      Optional<FoundField> found = resolver.members().field(each.type(), name);
      if (found.isPresent()) {
        return place(each, name, found.get());
      }
    }
    return imported(name).orElseGet(() -> inheritedFromUnknown(name));
  }

  private Place place(EnclosingClass of, String name, FoundField found) {
    Field field = new Field(of.type(), name, found.type(), found.isStatic());
    return new Place(field, found.isStatic() ? null : self(of).orElse(null));
  }

  private Optional<Place> imported(String name) {
    List<String> single = resolver.imports().members().getOrDefault(name, List.of());
    if (single.size() == 1) {
      return Optional.of(staticField(Type.of(single.get(0)), name));
    }
    List<String> candidates =
        (single.isEmpty() ? resolver.imports().classes() : single)
            .stream()
                .filter(each -> resolver.members().field(Type.of(each), name).isPresent())
                .toList();
    return candidates.size() == 1
        ? Optional.of(staticField(Type.of(candidates.get(0)), name))
        : Optional.empty();
  }

  private Place inheritedFromUnknown(String name) {
    boolean certain = owner.outer() == null && !resolver.members().complete(owner.type());
    Field field = new Field(certain ? owner.type() : Type.UNKNOWN, name, Type.UNKNOWN, false);
    return new Place(field, self(owner).orElse(null));
  }

  /** A static field of a class that is named. */
  public Place staticField(Type of, String name) {
    Type type = resolver.members().field(of, name).map(FoundField::type).orElse(Type.UNKNOWN);
    return new Place(new Field(of, name, type, true), null);
  }

  /** A field of a value. */
  public Place field(Type of, Variable receiver, String name) {
    Optional<FoundField> found = resolver.members().field(of, name);
    boolean shared = found.map(FoundField::isStatic).orElse(false);
    Type type = found.map(FoundField::type).orElse(Type.UNKNOWN);
    return new Place(new Field(of, name, type, shared), shared ? null : receiver);
  }

  /** What an unqualified call is made on: the classes around first, then static imports. */
  public Target unqualified(String name, int arity) {
    for (EnclosingClass each = owner; each != null; each = each.outer()) {
      List<Candidate> found = resolver.members().methods(each.type(), name);
      if (!found.isEmpty()) {
        return new Target(
            declares(each, found) ? each.type() : each.visible(),
            self(each).orElse(null),
            found,
            false);
      }
    }
    List<String> classes = staticImports(name, arity);
    if (classes.size() == 1) {
      Type of = Type.of(classes.get(0));
      return new Target(of, null, resolver.members().methods(of, name), true);
    }
    return inheritedMethod();
  }

  private static boolean declares(EnclosingClass type, List<Candidate> found) {
    return found.stream().anyMatch(each -> each.declaring().name().equals(type.name()));
  }

  private List<String> staticImports(String name, int arity) {
    List<String> single = resolver.imports().members().getOrDefault(name, List.of());
    if (single.size() == 1) {
      return single;
    }
    List<String> searched = single.isEmpty() ? resolver.imports().classes() : single;
    return searched.stream()
        .filter(
            each ->
                resolver.members().methods(Type.of(each), name).stream()
                    .anyMatch(it -> it.isStatic() && it.accepts(arity)))
        .toList();
  }

  /** A method nothing known declares belongs to the one class whose super types are not known. */
  private Target inheritedMethod() {
    List<EnclosingClass> incomplete = new ArrayList<>();
    for (EnclosingClass each = owner; each != null; each = each.outer()) {
      if (!resolver.members().complete(each.type())) {
        incomplete.add(each);
      }
    }
    boolean imported =
        resolver.imports().classes().stream()
            .anyMatch(each -> !resolver.types().world().declares(each));
    if (incomplete.size() == 1 && !imported) {
      EnclosingClass only = incomplete.get(0);
      return new Target(only.visible(), self(only).orElse(null), List.of(), false);
    }
    return new Target(Type.UNKNOWN, self(owner).orElse(null), List.of(), false);
  }

  /**
   * The type that a dotted name stands for, empty when it has a value; only a named type when in
   * doubt.
   */
  public Optional<Type> type(List<String> dotted) {
    String name = dotted.get(dotted.size() - 1);
    if (dotted.size() == 1) {
      return type(name);
    }
    List<String> prefix = dotted.subList(0, dotted.size() - 1);
    Optional<Type> outer = type(prefix);
    if (outer.isPresent()) {
      return member(outer.get(), name);
    }
    return isPackage(prefix)
        ? Optional.of(String.join(".", dotted)).filter(each -> isType(each, name)).map(Type::of)
        : Optional.empty();
  }

  private Optional<Type> type(String name) {
    if (isVariable(name)) {
      return Optional.empty();
    }
    Optional<Type> found = types.find(name);
    if (found.isPresent()) {
      return found;
    }
    boolean looksLikeType = startsUpper(name) && !isConstantName(name);
    return looksLikeType ? Optional.of(Type.named(name)) : Optional.empty();
  }

  private boolean isVariable(String name) {
    if (local(name).isPresent()) {
      return true;
    }
    for (EnclosingClass each = owner; each != null; each = each.outer()) {
      if (resolver.members().field(each.type(), name).isPresent()) {
        return true;
      }
    }
    return resolver.imports().members().containsKey(name) && types.find(name).isEmpty();
  }

  private Optional<Type> member(Type outer, String name) {
    if (resolver.members().field(outer, name).isPresent()) {
      return Optional.empty();
    }
    boolean known = resolver.types().world().declares(outer.name());
    boolean looksLikeType = startsUpper(name) && !isConstantName(name);
    Optional<Type> member =
        known || looksLikeType ? types.memberType(outer, name) : Optional.empty();
    return member.isEmpty() && !known && !outer.settled() && looksLikeType
        ? Optional.of(Type.named(outer.name() + "." + name))
        : member;
  }

  private boolean isType(String qualifiedName, String simpleName) {
    return resolver.types().world().declares(qualifiedName)
        || (startsUpper(simpleName)
            && !isConstantName(simpleName)
            && qualifiedName.split("\\.", 3).length > 2);
  }

  /** Whether a dotted name can only be a package. */
  private boolean isPackage(List<String> dotted) {
    String head = dotted.get(0);
    return dotted.stream().noneMatch(BodyScope::startsUpper)
        && !isVariable(head)
        && types.find(head).isEmpty();
  }

  private static boolean startsUpper(String name) {
    return Character.isUpperCase(name.charAt(0));
  }

  /** Whether a name is written as constants are: {@code MAX_SIZE}, {@code R}. */
  private static boolean isConstantName(String name) {
    return name.chars().noneMatch(Character::isLowerCase);
  }
}
