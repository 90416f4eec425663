package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.catalogue.Trait;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.dataflow.Web;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.FieldUse;
import io.github.heaplint.engine.effect.HeldField;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.source.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An iterator over a large value stays in its field when it has come to its end, and when its
 * object has: nothing sets it to {@code null}.
 *
 * @param field holds the iterator
 * @param stored where it is set
 * @param whole what it goes over
 * @param end the method that ends the object and forgets it
 */
record PinnedIterator(HeldField field, FieldStore stored, LargeValue whole, String end) {

  /** The iterators that stay in fields of a class. */
  static List<PinnedIterator> in(Facts facts, Declaration owner, LargeValues large) {
    List<PinnedIterator> found = new ArrayList<>();
    Optional<String> end =
        facts.classes().members(owner).stream()
            .filter(each -> each.body().kind() == Body.Kind.METHOD)
            .map(each -> each.body().name())
            .filter(facts.catalogue().lifecycles()::ends)
            .findFirst();
    if (end.isPresent()) {
      facts.classes().fields().stream()
          .filter(each -> each.owner().equals(owner) && each.confined() && !each.isStatic())
          .filter(
              each -> facts.catalogue().is(Trait.ONE_SHOT, each.declared().type(), facts.types()))
          .filter(each -> each.uses().stream().noneMatch(use -> use.releases() && !use.initial()))
          .forEach(
              field ->
                  field.uses().stream()
                      .flatMap(use -> over(facts, field, use, large, end.get()))
                      .findFirst()
                      .ifPresent(found::add));
    }
    return found;
  }

  private static Stream<PinnedIterator> over(
      Facts facts, HeldField field, FieldUse use, LargeValues large, String end) {
    if (!(use.at() instanceof FieldStore store)
        || !(new Origins(use.in().analyses()).of(store, store.value()) instanceof Call made)
        || made.receiver() == null) {
      return Stream.empty();
    }
    return facts.bodies().stream()
        .filter(each -> each.isOf(use.in().body()))
        .filter(in -> in.effects().of(made).stream().anyMatch(Effect.Views.class::isInstance))
        .flatMap(in -> large.of(in).stream())
        .filter(value -> value.birth() != null)
        .filter(value -> onlyFor(Web.of(value.birth(), use.in().analyses().chains()), made))
        .map(value -> new PinnedIterator(field, store, value, end));
  }

  /** Nothing else keeps what is gone over: it would stay anyway. */
  private static boolean onlyFor(Web value, Call iterator) {
    List<UseSite> uses = value.uses();
    return uses.stream().anyMatch(site -> site.instruction() == iterator)
        && uses.stream().noneMatch(site -> site.instruction() instanceof FieldStore);
  }

  Finding finding() {
    return new Finding(
        PinnedCapture.NAME,
        Severity.NOTE,
        stored.span(),
        field.name()
            + " of "
            + field.owner().simpleName()
            + " holds all that it goes over ("
            + whole.holds()
            + ") after its end, too: neither that nor "
            + end
            + "() sets it to null",
        field.name() + " = null at the end",
        true,
        List.of());
  }
}
