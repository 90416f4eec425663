package io.github.heaplint.engine.ir;

/**
 * A field as a load or store names it.
 *
 * @param owner class that declares or inherits it, as far as known
 * @param isStatic whether it is known to be static
 */
public record Field(Type owner, String name, Type type, boolean isStatic) {
  @Override
  public String toString() {
    return owner + "." + name;
  }
}
