package io.github.heaplint.engine.ir;

import java.util.List;

/**
 * Control-flow graph of one method, constructor, initialiser or lambda.
 *
 * <p>Block 0 is the entry; control leaves at {@code Return}, at {@code Throw} without a handler,
 * and at blocks without successors. Every other block has an edge from one with a lower number, so
 * that all are reachable and whatever dominates a block has a lower number than it.
 *
 * @param owner qualified name of the enclosing class
 * @param name method name, {@code <init>}, {@code <clinit>} or {@code <lambda>}
 * @param parameters in order, without {@code this}
 * @param variables every variable, at its id
 * @param scopeEnds for every variable the id of the first one declared after its scope has ended,
 *     the number of variables if none is
 * @param annotations qualified names of the annotations on the declaration, as far as known
 * @param exceptions names of the exception types in its {@code throws} clause, qualified as far as
 *     known
 * @param modifiers Java's keywords on the declaration
 * @param result declared result type, {@code void} or unknown
 */
public record Body(
    String owner,
    String name,
    Kind kind,
    List<String> modifiers,
    List<String> annotations,
    List<String> exceptions,
    Type result,
    List<Variable> parameters,
    List<Variable> variables,
    List<Integer> scopeEnds,
    List<Block> blocks,
    Span span) {
  /** What code a body is. */
  public enum Kind {
    METHOD,
    CONSTRUCTOR,
    /** Field initialisers and initialiser blocks of the instance, in source order. */
    INSTANCE_INITIALISER,
    /** Static field initialisers and static blocks, in source order. */
    STATIC_INITIALISER,
    LAMBDA
  }

  public Body {
    modifiers = List.copyOf(modifiers);
    annotations = List.copyOf(annotations);
    exceptions = List.copyOf(exceptions);
    parameters = List.copyOf(parameters);
    variables = List.copyOf(variables);
    scopeEnds = List.copyOf(scopeEnds);
    blocks = List.copyOf(blocks);
  }

  /**
   * Whether a compiler may keep {@code later} where {@code earlier} was, whose scope has ended
   * before it is declared.
   */
  public boolean mayReuseSlot(Variable later, Variable earlier) {
    return later.id() >= scopeEnds.get(earlier.id());
  }
}
