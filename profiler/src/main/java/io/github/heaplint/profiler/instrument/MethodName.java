package io.github.heaplint.profiler.instrument;

/**
 * The name of a method as a user writes it: {@code com.acme.Job#run}, {@code Job#<init>}, {@code
 * com.acme.Outer.Inner#*}. A class without a package stands for every class of that name.
 *
 * @param className as written
 * @param method as written, or {@code *} for all
 */
public record MethodName(String className, String method) {
  /**
   * Reads a name.
   *
   * @throws IllegalArgumentException if the text is not a class, a {@code #} and a method
   */
  public static MethodName parse(String text) {
    int hash = text.indexOf('#');
    if (hash <= 0 || hash == text.length() - 1) {
      throw new IllegalArgumentException(
          "'" + text + "' is no method: write Class#method, as in com.acme.Job#run");
    }
    return new MethodName(text.substring(0, hash), text.substring(hash + 1));
  }

  boolean matches(String internalName, String methodName) {
    return matchesClass(internalName)
        && (method.equals("*")
            || method.equals(methodName)
            || method.equals(Selection.sourceMethod(methodName)));
  }

  /**
   * Whether this names the method.
   *
   * @param qualified as {@code com/acme/Job.run}
   */
  public boolean matches(String qualified) {
    int dot = qualified.lastIndexOf('.');
    return matches(qualified.substring(0, dot), qualified.substring(dot + 1));
  }

  /** Whether this names some method of the class of the method, which is written as above. */
  public boolean matchesClassOf(String qualified) {
    return matchesClass(qualified.substring(0, qualified.lastIndexOf('.')));
  }

  /**
   * Whether this names some method of the class.
   *
   * @param name with dots or slashes
   */
  public boolean matchesClass(String name) {
    String wanted = className.replace('.', '/').replace('$', '/');
    String actual = name.replace('.', '/').replace('$', '/');
    return actual.equals(wanted) || (wanted.indexOf('/') < 0 && actual.endsWith("/" + wanted));
  }

  @Override
  public String toString() {
    return className + "#" + method;
  }
}
