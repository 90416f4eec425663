package io.github.heaplint.frontend.javaparser;

import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Declaration.Member;
import io.github.heaplint.engine.source.Declaration.Method;
import io.github.heaplint.engine.source.Types;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public types of the running JDK's exported packages, read by reflection, less their
 * annotations. No class is initialised. Safe for use by several threads.
 */
public final class JdkTypes implements Types {
  private static final int VISIBLE = Modifier.PUBLIC | Modifier.PROTECTED;

  private final ClassLoader loader = ClassLoader.getPlatformClassLoader();
  private final Set<String> packages = exportedPackages();
  private final Map<String, Optional<Class<?>>> classes = new ConcurrentHashMap<>();
  private final Map<String, Optional<Declaration>> declarations = new ConcurrentHashMap<>();

  private static Set<String> exportedPackages() {
    return ModuleLayer.boot().modules().stream()
        .map(java.lang.Module::getDescriptor)
        .flatMap(module -> module.exports().stream())
        .filter(export -> !export.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<Declaration> declaration(String name) {
    Optional<Declaration> known = declarations.get(name);
    if (known == null) {
      known = type(name).flatMap(JdkTypes::declaration);
      declarations.put(name, known);
    }
    return known;
  }

  @Override
  public boolean declares(String name) {
    return type(name).isPresent();
  }

  private Optional<Class<?>> type(String name) {
    Optional<Class<?>> known = classes.get(name);
    if (known == null) {
      known = load(name);
      classes.put(name, known);
    }
    return known;
  }

  private Optional<Class<?>> load(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String prefix = name.substring(0, dot);
    if (packages.contains(prefix)) {
      return loadTopLevel(name);
    }
    String simpleName = name.substring(dot + 1);
    return type(prefix)
        .flatMap(
            outer ->
                Stream.of(outer.getDeclaredClasses())
                    .filter(inner -> inner.getSimpleName().equals(simpleName))
                    .filter(inner -> (inner.getModifiers() & VISIBLE) != 0)
                    .findFirst());
  }

  private Optional<Class<?>> loadTopLevel(String name) {
    try {
      Class<?> type = Class.forName(name, false, loader);
      return Modifier.isPublic(type.getModifiers()) ? Optional.of(type) : Optional.empty();
    } catch (ClassNotFoundException | LinkageError absent) {
      return Optional.empty();
    }
  }

  private static Optional<Declaration> declaration(Class<?> type) {
    try {
      return Optional.of(read(type));
    } catch (LinkageError | TypeNotPresentException incomplete) {
      return Optional.empty();
    }
  }

  private static Declaration read(Class<?> type) {
    List<Type> supertypes = new ArrayList<>();
    if (type.getGenericSuperclass() != null) {
      supertypes.add(type(type.getGenericSuperclass()));
    }
    Stream.of(type.getGenericInterfaces()).map(JdkTypes::type).forEach(supertypes::add);
    List<Member> fields =
        Stream.of(type.getDeclaredFields())
            .filter(each -> (each.getModifiers() & VISIBLE) != 0 && !each.isSynthetic())
            .map(
                each ->
                    new Member(
                        each.getName(),
                        type(each.getGenericType()),
                        modifiers(each.getModifiers() & Modifier.fieldModifiers()),
                        List.of(),
                        Span.NONE))
            .toList();
    List<Method> methods = new ArrayList<>();
    for (Constructor<?> each : type.getDeclaredConstructors()) {
      if (visible(each)) {
        methods.add(
            method(
                each,
                Callee.CONSTRUCTOR,
                Type.of(type.getCanonicalName()),
                modifiers(each.getModifiers() & Modifier.constructorModifiers())));
      }
    }
    for (java.lang.reflect.Method each : type.getDeclaredMethods()) {
      if (visible(each)) {
        List<String> modifiers = modifiers(each.getModifiers() & Modifier.methodModifiers());
        if (each.isDefault()) {
          modifiers = Stream.concat(modifiers.stream(), Stream.of("default")).toList();
        }
        methods.add(method(each, each.getName(), type(each.getGenericReturnType()), modifiers));
      }
    }
    return new Declaration(
        type.getCanonicalName(),
        kind(type),
        modifiers(type.getModifiers() & Modifier.classModifiers()),
        List.of(),
        names(type.getTypeParameters()),
        supertypes,
        fields,
        methods,
        Span.NONE);
  }

  private static boolean visible(Executable each) {
    return (each.getModifiers() & VISIBLE) != 0 && !each.isSynthetic();
  }

  private static Method method(Executable each, String name, Type result, List<String> modifiers) {
    List<Member> parameters = new ArrayList<>();
    java.lang.reflect.Type[] types = each.getGenericParameterTypes();
    Parameter[] declared = each.getParameters();
    for (int i = 0; i < types.length; i++) {
      String parameter = i < declared.length ? declared[i].getName() : "arg" + i;
      parameters.add(new Member(parameter, type(types[i]), List.of(), List.of(), Span.NONE));
    }
    return new Method(
        name,
        names(each.getTypeParameters()),
        parameters,
        result,
        each.isVarArgs(),
        modifiers,
        List.of(),
        Span.NONE);
  }

  private static String kind(Class<?> type) {
    if (type.isAnnotation()) {
      return "@interface";
    }
    if (type.isInterface()) {
      return "interface";
    }
    return type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
  }

  private static List<String> names(TypeVariable<?>[] variables) {
    return Stream.of(variables).map(TypeVariable::getName).toList();
  }

  private static List<String> modifiers(int flags) {
    String text = Modifier.toString(flags);
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
  }

  private static Type type(java.lang.reflect.Type type) {
    if (type instanceof Class<?> plain) {
      return plain.isArray()
          ? type(plain.getComponentType()).array(1)
          : Type.of(plain.getCanonicalName());
    }
    if (type instanceof ParameterizedType generic) {
      return type(generic.getRawType())
          .withArguments(Stream.of(generic.getActualTypeArguments()).map(JdkTypes::type).toList());
    }
    if (type instanceof GenericArrayType array) {
      return type(array.getGenericComponentType()).array(1);
    }
    if (type instanceof TypeVariable<?> variable) {
      return Type.named(variable.getName());
    }
    if (type instanceof WildcardType wildcard) {
      if (wildcard.getLowerBounds().length > 0) {
        return type(wildcard.getLowerBounds()[0]);
      }
      java.lang.reflect.Type bound = wildcard.getUpperBounds()[0];
      return bound == Object.class ? Type.UNKNOWN : type(bound);
    }
    return Type.UNKNOWN;
  }
}
