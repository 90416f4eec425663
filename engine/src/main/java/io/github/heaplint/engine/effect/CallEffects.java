package io.github.heaplint.engine.effect;

import io.github.heaplint.engine.ir.Field;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Type;
import java.util.List;

/** What the calls of one body do, whoever knows it: catalogue, annotation or summary. */
public interface CallEffects {
  /** Everything known of a call; empty when nothing is. */
  List<Effect> of(Call call);

  /** Whether a value of this type can be passed over once only: iterators, readers, streams. */
  boolean oneShot(Type type);

  /** Whether all calls together pass over a value of this type once: buffers with a position. */
  boolean cursor(Type type);

  /** Whether a value of this type says where data is: a path, an address. */
  boolean location(Type type);

  /** Whether a value of this type holds nothing of what it was taken from: numbers, dates. */
  boolean scalar(Type type);

  /** Whether a value of this type keeps nothing that it is handed: logs, consoles, digests. */
  boolean outlet(Type type);

  /** Whether a field is declared to hold something small. */
  boolean bounded(Field field);
}
