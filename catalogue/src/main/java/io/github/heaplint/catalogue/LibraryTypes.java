package io.github.heaplint.catalogue;

import io.github.heaplint.catalogue.SignatureLock.LockedType;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Declaration.Member;
import io.github.heaplint.engine.source.Declaration.Method;
import io.github.heaplint.engine.source.Types;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The libraries' types as far as the signature lock has them: the classes that rows name, their
 * super types, and every overload of the methods that rows name. Safe for use by several threads.
 */
public final class LibraryTypes implements Types {
  private static final String LOCK = "/META-INF/heaplint/signatures.lock";
  private final SignatureLock lock;
  private final Map<String, List<String>> methodsOf = new HashMap<>();

  /** Made when first asked for: a run meets few of the libraries. */
  private final Map<String, Declaration> declarations = new ConcurrentHashMap<>();

  LibraryTypes(SignatureLock lock) {
    this.lock = lock;
    for (String key : lock.methods().keySet()) {
      int hash = key.indexOf('#');
      methodsOf
          .computeIfAbsent(key.substring(0, hash), unused -> new ArrayList<>())
          .add(key.substring(hash + 1));
    }
  }

  /**
   * Reads the bundled lock.
   *
   * @throws IllegalStateException when the build has left it out
   */
  public static LibraryTypes read() {
    try (InputStream lock = LibraryTypes.class.getResourceAsStream(LOCK)) {
      if (lock == null) {
        throw new IllegalStateException(LOCK + " is missing from this build");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(lock, StandardCharsets.UTF_8));
      return new LibraryTypes(SignatureLock.read(LOCK, lines.lines().toList()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Never: a class of which some members are told is not known as a whole. */
  @Override
  public boolean declares(String name) {
    return false;
  }

  @Override
  public Optional<Declaration> declaration(String name) {
    LockedType type = lock.types().get(name);
    return type == null || type.artefact().equals(SignatureLock.JDK)
        ? Optional.empty()
        : Optional.of(declarations.computeIfAbsent(name, unused -> declaration(name, type)));
  }

  private Declaration declaration(String name, LockedType type) {
    List<Method> methods = new ArrayList<>();
    for (String each : methodsOf.getOrDefault(name, List.of())) {
      lock.methods().get(name + "#" + each).forEach(form -> methods.add(method(name, each, form)));
    }
    return declaration(name, type, lessOverridden(methods, lock));
  }

  /** Of two forms with the same parameters, the one with the wider result is overridden. */
  private static List<Method> lessOverridden(List<Method> methods, SignatureLock lock) {
    return methods.stream()
        .filter(each -> methods.stream().noneMatch(other -> overrides(other, each, lock)))
        .toList();
  }

  private static boolean overrides(Method one, Method other, SignatureLock lock) {
    LockedType narrow = lock.types().get(one.result().name());
    return narrow != null
        && narrow.supertypes().contains(other.result().name())
        && one.name().equals(other.name())
        && one.parameters().equals(other.parameters());
  }

  private static Declaration declaration(String name, LockedType type, List<Method> methods) {
    return new Declaration(
        name,
        "class",
        List.of("public"),
        List.of(),
        List.of(),
        type.supertypes().stream().map(Type::of).toList(),
        List.of(),
        methods,
        Span.NONE);
  }

  private static Method method(String owner, String name, String form) {
    String descriptor = form.substring(form.indexOf('('));
    List<Member> parameters = new ArrayList<>();
    for (String each : Descriptors.parameters(descriptor)) {
      parameters.add(
          new Member("p" + parameters.size(), type(each), List.of(), List.of(), Span.NONE));
    }
    boolean constructor = name.equals("<init>");
    return new Method(
        name,
        List.of(),
        parameters,
        constructor ? Type.of(owner) : type(Descriptors.result(descriptor)),
        form.contains("varargs"),
        form.startsWith("static") ? List.of("public", "static") : List.of("public"),
        List.of(),
        Span.NONE);
  }

  /** A type of a descriptor; {@code Object} may stand for a type variable and tells nothing. */
  private static Type type(String erasure) {
    int bracket = erasure.indexOf('[');
    String element = bracket < 0 ? erasure : erasure.substring(0, bracket);
    int dimensions = bracket < 0 ? 0 : (erasure.length() - bracket) / 2;
    return element.equals("java.lang.Object") ? Type.UNKNOWN : Type.of(element).array(dimensions);
  }
}
