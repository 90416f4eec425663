package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Literal;
import io.github.heaplint.engine.source.Types;
import java.util.List;
import java.util.Optional;

/** What the guards of a catalogue row may ask about a call. */
public interface Site {
  /** The method called. */
  Callee callee();

  /** The call that produced the 0-based argument, if one did on every path. */
  Optional<Callee> argumentCallee(int index);

  /** The constant passed as the 0-based argument, if it is one on every path. */
  Optional<Literal> argumentConstant(int index);

  /** How many parameters the 0-based argument has, if it is a lambda on every path. */
  Optional<Integer> lambdaParameters(int index);

  /** Every method that the code around the call calls, this one among them. */
  List<Callee> calls();

  /** The strings of the code around the call, and the names of the fields that it reads. */
  List<String> words();

  /** What is known of types. */
  Types types();
}
