package io.github.heaplint.engine.effect;

import io.github.heaplint.engine.source.Declaration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A declared field, with everything its file does to it.
 *
 * @param owner class that declares it
 * @param confined whether no other file can name it
 * @param uses in the order of the bodies
 */
public record HeldField(
    Declaration owner, Declaration.Member declared, boolean confined, List<FieldUse> uses) {
  public HeldField {
    uses = List.copyOf(uses);
  }

  /** Its name. */
  public String name() {
    return declared.name();
  }

  /** Whether it belongs to the class. */
  public boolean isStatic() {
    return declared.modifiers().contains("static");
  }

  /** Its uses of one kind. */
  public Stream<FieldUse> uses(FieldUse.Kind kind) {
    return uses.stream().filter(each -> each.kind() == kind);
  }

  /** Whether it is used in this way at all. */
  public boolean has(FieldUse.Kind kind) {
    return uses(kind).findAny().isPresent();
  }

  /** Whether something is added to it after its object has been made. */
  public boolean grows() {
    return uses(FieldUse.Kind.GROW).anyMatch(use -> !use.initial());
  }

  /** Whether, once its object has been made, nothing but these is done with it. */
  public boolean only(FieldUse.Kind... kinds) {
    Set<FieldUse.Kind> allowed = Set.of(kinds);
    return uses.stream().allMatch(use -> use.initial() || allowed.contains(use.kind()));
  }

  /**
   * Whether, once its object has been made, it is read and added to and nothing else; nor handed
   * out meanwhile.
   */
  public boolean onlyGrows() {
    return only(FieldUse.Kind.READ, FieldUse.Kind.GROW) && !has(FieldUse.Kind.ESCAPE);
  }

  /** Whether some method adds to both: they hold parts of the same data. */
  public boolean growsWith(HeldField other) {
    return isStatic() == other.isStatic()
        && uses(FieldUse.Kind.GROW)
            .filter(use -> !use.initial())
            .anyMatch(
                use ->
                    other
                        .uses(FieldUse.Kind.GROW)
                        .anyMatch(sibling -> sibling.member() == use.member()));
  }

  /**
   * Whether nothing is done to this field, beside reading and adding, that is not done to the
   * other: where it shrinks the other does too, and it is handed out only if the other is.
   */
  public boolean mirrors(HeldField other) {
    return uses.stream()
        .allMatch(
            use ->
                switch (use.kind()) {
                  case READ, GROW -> true;
                  case RENEW, ASSIGN, NULL -> use.initial();
                  case RETURN, ESCAPE -> other.has(use.kind());
                  case SHRINK ->
                      other.uses.stream()
                          .anyMatch(
                              sibling ->
                                  sibling.member() == use.member()
                                      && (sibling.releases()
                                          || sibling.kind() == FieldUse.Kind.SHRINK));
                  case EMPTY, TAKE -> false;
                });
  }
}
