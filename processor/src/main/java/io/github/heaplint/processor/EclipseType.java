package io.github.heaplint.processor;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * What Eclipse's compiler knows of a type beyond the standard interface. Everything is asked by
 * name, for the compiler is not on our class path, and every answer may be missing.
 */
final class EclipseType {
  private final TypeElement element;
  private final Object result;
  private final Object context;

  private EclipseType(TypeElement element, Object result, Object context) {
    this.element = element;
    this.result = result;
    this.context = context;
  }

  static EclipseType of(TypeElement element) {
    Object context =
        field(element, "_binding")
            .flatMap(binding -> field(binding, "scope"))
            .flatMap(scope -> field(scope, "referenceContext"))
            .orElse(null);
    Object result = call(context, "compilationResult").orElse(null);
    return new EclipseType(element, result, context);
  }

  TypeElement element() {
    return element;
  }

  /** The compiler's record of the file, null when it is out of reach. */
  Object result() {
    return result;
  }

  /** The compiler's declaration of the type, null when it is out of reach. */
  Object context() {
    return context;
  }

  /** The name of the file as the compiler gives it. */
  Optional<String> fileName() {
    return call(result, "getFileName")
        .map(EclipseType::text)
        .or(() -> call(element, "getFileName").map(String::valueOf));
  }

  private static String text(Object characters) {
    return characters instanceof char[] array ? new String(array) : String.valueOf(characters);
  }

  /** The text of the file: as the compiler holds it, from disk, or as the filer finds it. */
  Optional<String> contents(Elements elements, Filer filer) {
    return call(result, "getCompilationUnit")
        .flatMap(unit -> call(unit, "getContents"))
        .map(EclipseType::text)
        .or(this::fromDisk)
        .or(() -> fromFiler(elements, filer));
  }

  private Optional<String> fromDisk() {
    return fileName().flatMap(name -> attempt(() -> decode(Files.readAllBytes(Path.of(name)))));
  }

  private static String decode(byte[] bytes) {
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, Charset.defaultCharset());
  }

  private Optional<String> fromFiler(Elements elements, Filer filer) {
    PackageElement in = elements.getPackageOf(element);
    return attempt(
        () ->
            filer
                .getResource(
                    StandardLocation.SOURCE_PATH,
                    in.getQualifiedName(),
                    element.getSimpleName() + ".java")
                .getCharContent(true)
                .toString());
  }

  /** A step that may fail in more ways than its callers can tell apart. */
  private interface Attempt<T> {
    T run() throws Exception;
  }

  private static <T> Optional<T> attempt(Attempt<T> attempt) {
    try {
      return Optional.ofNullable(attempt.run());
    } catch (Exception missing) {
      return Optional.empty();
    }
  }

  /** The value of a field, declared or inherited. */
  static Optional<Object> field(Object of, String name) {
    for (Class<?> type = of.getClass(); type != null; type = type.getSuperclass()) {
      try {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return Optional.ofNullable(field.get(of));
      } catch (NoSuchFieldException inherited) {
        // The next turn looks in the super class.
      } catch (IllegalAccessException | InaccessibleObjectException hidden) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Object> call(Object on, String name) {
    return on == null
        ? Optional.empty()
        : attempt(
            () -> {
              Method method = on.getClass().getMethod(name);
              method.setAccessible(true);
              return method.invoke(on);
            });
  }
}
