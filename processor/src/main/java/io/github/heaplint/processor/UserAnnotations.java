package io.github.heaplint.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic.Kind;

/** What the annotations of users' own APIs may stand on, and the rows that they become. */
final class UserAnnotations {
  static final String PACKAGE = "io.github.heaplint.annotations.";

  private static final String LARGE = "Large";
  private static final String BOUNDED = "Bounded";
  private static final String EAGER = "Eager";
  private static final String RETAINS = "Retains";
  private static final String BORROWS = "Borrows";

  private final ProcessingEnvironment environment;
  private final Elements elements;
  private final Types types;

  UserAnnotations(ProcessingEnvironment environment) {
    this.environment = environment;
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
  }

  /** Whether the use makes sense; if not, an error says at the element why. */
  boolean check(Element element, TypeElement annotation) {
    AnnotationMirror use = mirror(element, annotation.getSimpleName().toString());
    if (use == null) {
      return false;
    }
    Optional<String> cause =
        switch (annotation.getSimpleName().toString()) {
          case LARGE -> large(element);
          case BOUNDED -> bounded(element, use);
          case EAGER -> eager((ExecutableElement) element, use);
          case RETAINS, BORROWS -> kept(element);
          default -> Optional.empty();
        };
    cause.ifPresent(
        each ->
            environment
                .getMessager()
                .printMessage(
                    Kind.ERROR,
                    "heaplint: @" + annotation.getSimpleName() + " " + each,
                    element,
                    use));
    return cause.isEmpty();
  }

  /** The row that a sensible use becomes, if others can see what it is about. */
  Optional<String> row(Element element, TypeElement annotation) {
    if (hidden(element)) {
      return Optional.empty();
    }
    return switch (annotation.getSimpleName().toString()) {
      case LARGE ->
          element instanceof TypeElement type
              ? Optional.of(PublishedRow.large(type.getQualifiedName().toString()))
              : Optional.empty();
      case BOUNDED ->
          element instanceof ExecutableElement method
              ? Optional.of(PublishedRow.bounded(signature(method)))
              : Optional.empty();
      case EAGER -> Optional.of(eagerRow((ExecutableElement) element));
      case RETAINS, BORROWS -> {
        ExecutableElement method = (ExecutableElement) element.getEnclosingElement();
        String relation = annotation.getSimpleName().contentEquals(RETAINS) ? "retains" : "borrows";
        yield Optional.of(
            PublishedRow.operand(
                relation, signature(method), method.getParameters().indexOf(element)));
      }
      default -> Optional.empty();
    };
  }

  private Optional<String> large(Element element) {
    if (mirror(element, BOUNDED) != null) {
      return Optional.of("contradicts @Bounded beside it");
    }
    return small(element).map(each -> "says that " + each + " is large, which it cannot be");
  }

  private Optional<String> bounded(Element element, AnnotationMirror use) {
    if (value(use, "value").isBlank()) {
      return Optional.of("needs to say what bounds the value");
    }
    if (mirror(element, EAGER) != null) {
      return Optional.of("contradicts @Eager beside it");
    }
    return small(element).map(each -> "is needless: " + each + " is always small");
  }

  private Optional<String> kept(Element parameter) {
    if (mirror(parameter, RETAINS) != null && mirror(parameter, BORROWS) != null) {
      return Optional.of("contradicts the other: a callee keeps its argument or does not");
    }
    return parameter.asType().getKind().isPrimitive()
        ? Optional.of("is needless: a primitive value is copied")
        : Optional.empty();
  }

  private Optional<String> eager(ExecutableElement method, AnnotationMirror use) {
    String name = value(use, "chunked");
    if (name.isBlank()) {
      return Optional.of("needs the name of the method that gives the same data in pieces");
    }
    Optional<String> small = small(method);
    if (small.isPresent()) {
      return Optional.of("is on a method that gives " + small.get() + ", which is no data set");
    }
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    List<ExecutableElement> siblings =
        ElementFilter.methodsIn(elements.getAllMembers(owner)).stream()
            .filter(each -> each.getSimpleName().contentEquals(name) && !each.equals(method))
            .collect(Collectors.toList());
    if (siblings.isEmpty()) {
      return Optional.of(
          "names " + name + ", but " + owner.getSimpleName() + " has no such method" + near(owner));
    }
    List<ExecutableElement> fresh =
        siblings.stream().filter(each -> !elements.isDeprecated(each)).collect(Collectors.toList());
    if (fresh.isEmpty()) {
      return Optional.of("names " + name + ", which is deprecated");
    }
    List<ExecutableElement> open =
        fresh.stream().filter(each -> access(each) >= access(method)).collect(Collectors.toList());
    if (open.isEmpty()) {
      return Optional.of("names " + name + ", which not everybody can call who can call this");
    }
    return open.stream().anyMatch(each -> inPieces(each, method))
        ? Optional.empty()
        : Optional.of(
            "names "
                + name
                + ", which gives everything at once too: "
                + open.get(0).getReturnType());
  }

  private static String near(TypeElement owner) {
    List<String> names = new ArrayList<>();
    for (ExecutableElement each : ElementFilter.methodsIn(owner.getEnclosedElements())) {
      names.add(each.getSimpleName().toString());
    }
    return names.isEmpty() ? "" : "; it has " + String.join(", ", names);
  }

  /** A whole collection, array or text is in pieces only when one is told which piece is meant. */
  private boolean inPieces(ExecutableElement sibling, ExecutableElement method) {
    TypeMirror result = sibling.getReturnType();
    boolean whole =
        result.getKind() == TypeKind.ARRAY
            || is(result, "java.util.Collection")
            || is(result, "java.util.Map")
            || is(result, "java.lang.CharSequence");
    return !whole || sibling.getParameters().size() > method.getParameters().size();
  }

  private boolean is(TypeMirror type, String name) {
    TypeElement parent = elements.getTypeElement(name);
    return parent != null
        && type.getKind() == TypeKind.DECLARED
        && types.isAssignable(types.erasure(type), types.erasure(parent.asType()));
  }

  /** What an element is or gives, in words, when that can never hold much. */
  private Optional<String> small(Element element) {
    TypeMirror type =
        element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
    if (type.getKind() == TypeKind.VOID) {
      return Optional.of("nothing");
    }
    if (type.getKind().isPrimitive()) {
      return Optional.of("a primitive value");
    }
    if (type instanceof DeclaredType declared) {
      Element of = declared.asElement();
      if (of.getKind() == ElementKind.ENUM) {
        return Optional.of("an enum constant");
      }
      if (of.getKind() == ElementKind.ANNOTATION_TYPE) {
        return Optional.of("an annotation");
      }
      if (boxed(declared)) {
        return Optional.of("a boxed value");
      }
    }
    return Optional.empty();
  }

  private boolean boxed(DeclaredType type) {
    try {
      return types.unboxedType(type).getKind().isPrimitive();
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  private String eagerRow(ExecutableElement method) {
    TypeMirror result = method.getReturnType();
    String content = "elements";
    if (result.getKind() == TypeKind.ARRAY) {
      content = result.toString().equals("byte[]") ? "bytes" : content;
    } else if (is(result, "java.lang.CharSequence")) {
      content = "text";
    }
    String owner = method.getEnclosingElement().getSimpleName().toString();
    String chunked = value(mirror(method, EAGER), "chunked");
    return PublishedRow.eager(
        signature(method),
        content,
        method.getParameters().isEmpty() ? "receiver" : "arguments",
        owner + "." + chunked + "(…)");
  }

  private String signature(ExecutableElement method) {
    String owner = ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
    String name = method.getSimpleName().toString();
    List<String> parameters = new ArrayList<>();
    for (VariableElement each : method.getParameters()) {
      TypeMirror type = each.asType();
      parameters.add(type.getKind() == TypeKind.TYPEVAR ? "*" : erased(type));
    }
    return owner + "#" + name + "(" + String.join(",", parameters) + ")";
  }

  /** As Java writes it, without annotations of the type. */
  private String erased(TypeMirror type) {
    TypeMirror erased = types.erasure(type);
    if (erased instanceof DeclaredType declared) {
      return ((TypeElement) declared.asElement()).getQualifiedName().toString();
    }
    return erased.getKind() == TypeKind.ARRAY ? "*" : erased.toString();
  }

  private static int access(Element element) {
    Set<Modifier> modifiers = element.getModifiers();
    if (modifiers.contains(Modifier.PUBLIC)) {
      return 3;
    }
    if (modifiers.contains(Modifier.PROTECTED)) {
      return 2;
    }
    return modifiers.contains(Modifier.PRIVATE) ? 0 : 1;
  }

  /** Private members, and local classes, are nobody else's business. */
  private static boolean hidden(Element element) {
    for (Element each = element;
        each != null && each.getKind() != ElementKind.PACKAGE;
        each = each.getEnclosingElement()) {
      if (each.getModifiers().contains(Modifier.PRIVATE)
          || (each instanceof TypeElement type && type.getQualifiedName().length() == 0)) {
        return true;
      }
    }
    return false;
  }

  private static AnnotationMirror mirror(Element element, String simpleName) {
    for (AnnotationMirror each : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) each.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(PACKAGE + simpleName)) {
        return each;
      }
    }
    return null;
  }

  private static String value(AnnotationMirror use, String name) {
    for (var each : use.getElementValues().entrySet()) {
      if (each.getKey().getSimpleName().contentEquals(name)) {
        AnnotationValue value = each.getValue();
        return String.valueOf(value.getValue());
      }
    }
    return "";
  }
}
