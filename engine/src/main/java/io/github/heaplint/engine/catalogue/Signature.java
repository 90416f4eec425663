package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.source.Types;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The methods a row is about: {@code owner#method}, for every overload, or {@code
 * owner#method(type,*)}, where {@code *} stands for any type; {@code owner#*} for every method but
 * constructors.
 *
 * @param owner qualified name of a class; its subtypes are meant too
 * @param method {@code <init>} for constructors, {@code *} for all others
 * @param parameters erased parameter types, or null when any will do
 */
public record Signature(String owner, String method, List<String> parameters) {
  private static final String ANY_CLASS = "java.lang.Object";

  private static final Pattern FORM =
      Pattern.compile("([\\w.$]+)#([\\w$]+|<init>|\\*)(?:\\(([^()]*)\\))?");

  /** Stands for every method. */
  static final String ANY = "*";

  public Signature {
    parameters = parameters == null ? null : List.copyOf(parameters);
  }

  /**
   * Reads a signature.
   *
   * @throws IllegalArgumentException when {@code text} is none
   */
  public static Signature parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'" + text.strip() + "' is no signature: owner#method or owner#method(type,*)");
    }
    String parameters = form.group(3);
    List<String> types = null;
    if (parameters != null) {
      types =
          parameters.isBlank()
              ? List.of()
              : Pattern.compile(",").splitAsStream(parameters).map(String::strip).toList();
    }
    return new Signature(form.group(1), form.group(2), types);
  }

  /** Whether a call means one of these methods; argument types count where they are known. */
  public boolean matches(Callee callee, Types types) {
    return callee.settled()
        && callee.owner().dimensions() == 0
        && (callee.name().equals(method) || (method.equals(ANY) && !callee.constructor()))
        && (parameters == null || fits(callee.arguments(), types))
        && ownedBy(callee, types);
  }

  /** Whether a body is one of these methods, or an implementation of one. */
  boolean declares(Body body, Types types) {
    return body.kind() == Body.Kind.METHOD
        && body.name().equals(method)
        && (parameters == null
            || fits(body.parameters().stream().map(Variable::type).toList(), types))
        && (owner.equals(ANY_CLASS) || types.isSubtype(body.owner(), owner));
  }

  private boolean ownedBy(Callee callee, Types types) {
    // A constructor makes exactly its class.
    return callee.constructor()
        ? callee.owner().name().equals(owner)
        : types.isSubtype(callee.owner().name(), owner);
  }

  private boolean fits(List<Type> arguments, Types types) {
    if (arguments.size() != parameters.size()) {
      return false;
    }
    for (int i = 0; i < arguments.size(); i++) {
      Type argument = arguments.get(i);
      String parameter = parameters.get(i);
      boolean fits =
          parameter.equals("*")
              || !argument.settled()
              || argument.erasure().equals(parameter)
              || (argument.dimensions() == 0
                  && !argument.primitive()
                  && types.isSubtype(argument.name(), parameter));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    String all = owner + "#" + method;
    return parameters == null ? all : all + "(" + String.join(",", parameters) + ")";
  }
}
