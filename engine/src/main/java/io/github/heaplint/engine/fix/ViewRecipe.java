package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.source.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Copies the part that a view shows, so that the rest may go. */
final class ViewRecipe {
  private final Unit unit;
  private final SourceCode code;

  ViewRecipe(Unit unit, SourceCode code) {
    this.unit = unit;
    this.code = code;
  }

  /**
   * Copies where the view is made.
   *
   * @param template the code that copies it, with a hole named {@code view}
   */
  Optional<Fix> copy(Call view, String template) {
    ImportedNames names = new ImportedNames(unit, code.tokens());
    Protection protection = new Protection(code);
    return template.isEmpty() || !view.span().exists() || protection.covers(view.span())
        ? Optional.empty()
        : Template.fill(template, Map.of("view", code.text(view.span())), names)
            .map(
                text ->
                    new Fix(
                        "Copy the part out of the whole",
                        Applicability.UNSAFE,
                        List.of(new Edit(view.span(), text)),
                        names.needed(),
                        Set.of(),
                        "what is changed in one is no longer changed in the other"));
  }
}
