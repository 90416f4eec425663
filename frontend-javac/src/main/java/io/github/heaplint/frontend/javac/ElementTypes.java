package io.github.heaplint.frontend.javac;

import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Declaration.Member;
import io.github.heaplint.engine.source.Declaration.Method;
import io.github.heaplint.engine.source.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The types on a compilation's class path and source path. Not safe for use by several threads. */
public final class ElementTypes implements Types {
  private final Elements elements;
  private ModuleElement module;
  private final Map<String, Optional<TypeElement>> found = new HashMap<>();
  private final Map<String, Declaration> declarations = new HashMap<>();
  private final Map<String, List<Type>> supertypes = new HashMap<>();

  /** Asks a compilation. */
  public ElementTypes(Elements elements) {
    this.elements = elements;
  }

  /**
   * Looks from the module of a class from now on. Asked without one, a compiler searches each of
   * the JDK's seventy modules for every name that none has.
   */
  public void from(Element type) {
    ModuleElement next = elements.getModuleOf(type);
    if (next != null && !next.equals(module)) {
      module = next;
      found.clear();
      declarations.clear();
      supertypes.clear();
    }
  }

  @Override
  public Optional<Declaration> declaration(String name) {
    Declaration known = declarations.get(name);
    if (known == null) {
      known = find(name).map(each -> declaration(each, name)).orElse(null);
      declarations.put(name, known);
    }
    return Optional.ofNullable(known);
  }

  @Override
  public boolean declares(String name) {
    return find(name).isPresent();
  }

  @Override
  public List<Type> supertypes(String name) {
    List<Type> known = supertypes.get(name);
    if (known == null) {
      known = find(name).map(ElementTypes::supertypes).orElse(List.of());
      supertypes.put(name, known);
    }
    return known;
  }

  private Optional<TypeElement> find(String name) {
    Optional<TypeElement> known = found.get(name);
    if (known == null) {
      known = isName(name) ? look(name) : Optional.empty();
      found.put(name, known);
    }
    return known;
  }

  /** Asks a known class for its member: that a class is missing costs a compiler a long search. */
  private Optional<TypeElement> look(String name) {
    int dot = name.lastIndexOf('.');
    Optional<TypeElement> outer = dot < 0 ? Optional.empty() : find(name.substring(0, dot));
    return outer.isEmpty()
        ? Optional.ofNullable(
            module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name))
        : ElementFilter.typesIn(outer.get().getEnclosedElements()).stream()
            .filter(each -> each.getSimpleName().contentEquals(name.substring(dot + 1)))
            .findFirst();
  }

  /** Names of local classes and of nothing at all are none that a class path can know. */
  private static boolean isName(String name) {
    return !name.isEmpty() && name.indexOf('$') < 0 && name.indexOf(' ') < 0;
  }

  private static Declaration declaration(TypeElement type, String name) {
    List<Member> fields = new ArrayList<>();
    for (VariableElement each : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (isVisible(each)) {
        fields.add(member(each));
      }
    }
    List<Method> methods = new ArrayList<>();
    for (Element each : type.getEnclosedElements()) {
      if (each instanceof ExecutableElement method
          && isVisible(each)
          && (each.getKind() == ElementKind.METHOD || each.getKind() == ElementKind.CONSTRUCTOR)) {
        methods.add(method(method, name));
      }
    }
    return new Declaration(
        name,
        kind(type.getKind()),
        modifiers(type),
        annotations(type),
        variables(type),
        supertypes(type),
        fields,
        methods,
        Span.NONE);
  }

  private static boolean isVisible(Element member) {
    return !member.getModifiers().contains(Modifier.PRIVATE);
  }

  private static String kind(ElementKind kind) {
    return switch (kind) {
      case INTERFACE -> "interface";
      case ENUM -> "enum";
      case RECORD -> "record";
      case ANNOTATION_TYPE -> "@interface";
      default -> "class";
    };
  }

  private static List<Type> supertypes(TypeElement type) {
    List<Type> all = new ArrayList<>();
    TypeMirror parent = type.getSuperclass();
    if (parent.getKind() == TypeKind.DECLARED) {
      all.add(Mirrors.declared(parent));
    }
    type.getInterfaces().forEach(each -> all.add(Mirrors.declared(each)));
    return all;
  }

  private static Method method(ExecutableElement method, String owner) {
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    return new Method(
        constructor ? Callee.CONSTRUCTOR : method.getSimpleName().toString(),
        variables(method),
        method.getParameters().stream().map(ElementTypes::member).toList(),
        constructor ? Type.of(owner) : Mirrors.declared(method.getReturnType()),
        method.isVarArgs(),
        modifiers(method),
        annotations(method),
        Span.NONE);
  }

  private static Member member(VariableElement variable) {
    return new Member(
        variable.getSimpleName().toString(),
        Mirrors.declared(variable.asType()),
        modifiers(variable),
        annotations(variable),
        Span.NONE);
  }

  private static List<String> variables(Parameterizable element) {
    return element.getTypeParameters().stream()
        .map(each -> each.getSimpleName().toString())
        .toList();
  }

  private static List<String> modifiers(Element element) {
    return element.getModifiers().stream().map(Modifier::toString).toList();
  }

  private static List<String> annotations(Element element) {
    List<String> names = new ArrayList<>();
    for (AnnotationMirror each : element.getAnnotationMirrors()) {
      names.add(((TypeElement) each.getAnnotationType().asElement()).getQualifiedName().toString());
    }
    return names;
  }
}
