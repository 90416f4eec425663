package io.github.heaplint.engine.source;

import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import java.util.List;

/**
 * A class, interface, enum, record or annotation type as declared, without its code.
 *
 * @param name qualified name with dots also between nested classes; local and anonymous classes are
 *     not declared here
 * @param kind {@code class}, {@code interface}, {@code enum}, {@code record}, {@code @interface}
 * @param typeParameters names of its type variables
 * @param supertypes super class first if there is one, then interfaces
 * @param annotations qualified names, as far as known
 * @param span the whole declaration
 */
public record Declaration(
    String name,
    String kind,
    List<String> modifiers,
    List<String> annotations,
    List<String> typeParameters,
    List<Type> supertypes,
    List<Member> fields,
    List<Method> methods,
    Span span) {
  public Declaration {
    modifiers = List.copyOf(modifiers);
    annotations = List.copyOf(annotations);
    typeParameters = List.copyOf(typeParameters);
    supertypes = List.copyOf(supertypes);
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
  }

  /** The name without package and enclosing classes. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /**
   * A field, enum constant or record component.
   *
   * @param annotations qualified names, as far as known
   */
  public record Member(
      String name, Type type, List<String> modifiers, List<String> annotations, Span span) {
    public Member {
      modifiers = List.copyOf(modifiers);
      annotations = List.copyOf(annotations);
    }
  }

  /**
   * A method or constructor ({@code <init>}).
   *
   * @param annotations qualified names, as far as known
   * @param parameters in order; their names and types
   * @param typeParameters names of its own type variables
   */
  public record Method(
      String name,
      List<String> typeParameters,
      List<Member> parameters,
      Type result,
      boolean varargs,
      List<String> modifiers,
      List<String> annotations,
      Span span) {
    public Method {
      typeParameters = List.copyOf(typeParameters);
      parameters = List.copyOf(parameters);
      modifiers = List.copyOf(modifiers);
      annotations = List.copyOf(annotations);
    }
  }
}
