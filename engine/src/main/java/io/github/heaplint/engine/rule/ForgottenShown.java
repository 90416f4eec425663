package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Trait;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.effect.Code;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.FieldUse.Kind;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A method keeps what it is handed, {@code displayAlert(alert)}, and the one that is there to clear
 * it, {@code clearAlert()}, has nothing to do with that: the last one stays.
 */
final class ForgottenShown {
  private final Facts facts;
  private final List<Code> methods;
  private final List<HeldField> fields;

  /**
   * Looks at one class.
   *
   * @param members its methods and constructors
   */
  ForgottenShown(Facts facts, Declaration owner, List<Code> members) {
    this.facts = facts;
    this.methods =
        members.stream()
            .filter(each -> each.body().kind() == Body.Kind.METHOD)
            .filter(each -> !each.body().modifiers().contains("static"))
            .toList();
    this.fields =
        facts.classes().fields().stream()
            .filter(each -> each.owner().equals(owner) && !each.isStatic() && each.confined())
            .filter(each -> !each.declared().modifiers().contains("final"))
            .filter(each -> each.declared().annotations().isEmpty() && !small(each))
            .filter(each -> owner.annotations().stream().noneMatch(this::exposes))
            .filter(each -> each.uses().stream().noneMatch(use -> use.releases() && !use.initial()))
            .toList();
  }

  /**
   * What is found.
   *
   * @param field the field that keeps it
   * @param kept where it is set
   * @param clear the method that forgets it
   */
  record Left(HeldField field, FieldUse kept, Code clear) {}

  /** What is left behind. */
  List<Left> all() {
    List<Left> found = new ArrayList<>();
    for (HeldField field : fields) {
      field
          .uses(Kind.TAKE)
          .filter(use -> use.own() && !use.in().isClosure() && ofParameter(use))
          .flatMap(
              use ->
                  methods.stream()
                      .filter(each -> clears(each, use.member().body().name()))
                      .filter(each -> forgets(each, field))
                      .map(each -> new Left(field, use, each)))
          .findFirst()
          .ifPresent(found::add);
    }
    return found;
  }

  private boolean exposes(String annotation) {
    return facts.catalogue().lifecycles().exposes(annotation);
  }

  private boolean small(HeldField field) {
    Type type = field.declared().type();
    return type.dimensions() == 0
        && (type.primitive()
            || facts.catalogue().is(Trait.SCALAR, type, facts.types())
            || facts.catalogue().is(Trait.VALUE, type, facts.types())
            || Containers.few(facts, type));
  }

  private static boolean ofParameter(FieldUse use) {
    return use.at() instanceof FieldStore store
        && use.in().analyses().chains().definitions(store, store.value()).stream()
            .allMatch(Definition::atEntry)
        && use.in().body().parameters().contains(store.value());
  }

  private boolean clears(Code method, String keeping) {
    return method.body().parameters().isEmpty()
        && facts.catalogue().lifecycles().clears(keeping, method.body().name())
        && method.body().blocks().stream()
            .flatMap(block -> block.instructions().stream())
            .anyMatch(at -> at instanceof Call || at instanceof FieldStore);
  }

  private boolean forgets(Code clear, HeldField field) {
    Set<Code> extent = facts.classes().extent(clear);
    return field.uses().stream().noneMatch(use -> extent.contains(use.member()));
  }
}
