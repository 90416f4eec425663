package io.github.heaplint.engine.resolve;

/**
 * Everything the names of one file can be looked up in.
 *
 * @param types those of the file and, as its world, everything known elsewhere
 */
public record Resolver(
    Imports imports, FileTypes types, MemberLookup members, Conversions conversions) {
  /** What is known inside a file. */
  public static Resolver of(Imports imports, FileTypes types) {
    MemberLookup members = new MemberLookup(types.world());
    return new Resolver(imports, types, members, new Conversions(types.world(), members));
  }
}
