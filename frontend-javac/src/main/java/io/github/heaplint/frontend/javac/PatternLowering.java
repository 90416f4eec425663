package io.github.heaplint.frontend.javac;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Opaque;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.resolve.MemberLookup;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Declaration.Member;
import java.util.List;
import java.util.Optional;

/** Lowers patterns to the variables they bind. */
final class PatternLowering {
  private final BodyLowering body;

  PatternLowering(BodyLowering body) {
    this.body = body;
  }

  /** Binds the variables of a pattern that {@code source} matches. */
  void bind(Tree pattern, Variable source) {
    if (pattern instanceof BindingPatternTree typed) {
      VariableTree variable = typed.getVariable();
      Type written = body.isInferred(variable) ? source.type() : body.type(variable.getType());
      Type type = body.typed(variable, written);
      Variable bound =
          body.declare(
              variable.getName().toString(),
              type,
              body.context().positions().name(variable),
              List.of());
      body.builder().emit(new Cast(bound, source, type, pattern(variable)));
      return;
    }
    Optional<Tree> record = NewerSyntax.deconstructed(pattern);
    if (record.isPresent()) {
      Type type = body.type(record.get());
      Span at = body.span(pattern);
      Variable whole = body.emit(type, value -> new Cast(value, source, type, at));
      bindAll(NewerSyntax.nested(pattern), whole, at);
    }
  }

  /** Type and name, without modifiers. */
  private Span pattern(VariableTree variable) {
    return body.isInferred(variable)
        ? body.span(variable)
        : body.context().positions().of(variable.getType(), variable);
  }

  private void bindAll(List<Tree> patterns, Variable whole, Span at) {
    List<Member> components =
        body.context()
            .types()
            .world()
            .declaration(whole.type().name())
            .filter(each -> each.kind().equals("record"))
            .map(Declaration::fields)
            .orElse(List.of());
    for (int i = 0; i < patterns.size(); i++) {
      bind(patterns.get(i), component(components, i, whole, at));
    }
  }

  private Variable component(List<Member> components, int index, Variable whole, Span at) {
    if (index >= components.size()) {
      return body.emit(Type.UNKNOWN, value -> new Opaque(value, "component", List.of(whole), at));
    }
    Member component = components.get(index);
    Type type =
        body.context()
            .members()
            .field(whole.type(), component.name())
            .map(MemberLookup.FoundField::type)
            .orElse(Type.UNKNOWN);
    Callee accessor = new Callee(whole.type(), component.name(), List.of(), type, false);
    return body.emit(type, value -> new Call(value, accessor, whole, List.of(), at, at));
  }
}
