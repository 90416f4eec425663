package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.catalogue.Catalogue;
import io.github.heaplint.engine.consumption.Usage;
import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import java.util.Optional;
import java.util.function.Function;

/**
 * A load that could be exchanged for its chunked form.
 *
 * @param analyses of the body that loads
 * @param usage how the loaded value is used there
 * @param helpers the body of this file that a call surely runs
 */
public record Exchange(
    Unit unit,
    Types types,
    Catalogue catalogue,
    Analyses analyses,
    Call load,
    Effect.Materialises what,
    Usage usage,
    Function<Callee, Optional<Analyses>> helpers) {}
