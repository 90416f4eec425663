package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Cast;
import io.github.heaplint.engine.ir.Instruction.Opaque;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.resolve.MemberLookup;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Declaration.Member;
import java.util.List;

/** Lowers patterns to the variables they bind. */
final class PatternLowering {
  private final BodyLowering body;

  PatternLowering(BodyLowering body) {
    this.body = body;
  }

  /** Binds the variables of a pattern that {@code source} matches. */
  void bind(Expression pattern, Variable source) {
    if (pattern instanceof TypePatternExpr typed) {
      Type type = Syntax.isVar(typed.getType()) ? source.type() : body.type(typed.getType());
      Variable bound =
          body.declare(typed.getNameAsString(), type, body.span(typed.getName()), List.of());
      body.builder().emit(new Cast(bound, source, type, body.span(typed)));
    } else if (pattern instanceof RecordPatternExpr record) {
      Type type = body.type(record.getType());
      Variable whole = body.emit(type, value -> new Cast(value, source, type, body.span(record)));
      bindAll(record.getPatternList(), whole, record);
    }
  }

  private void bindAll(
      NodeList<ComponentPatternExpr> patterns, Variable whole, RecordPatternExpr record) {
    List<Member> components =
        body.context()
            .types()
            .world()
            .declaration(whole.type().name())
            .filter(each -> each.kind().equals("record"))
            .map(Declaration::fields)
            .orElse(List.of());
    for (int i = 0; i < patterns.size(); i++) {
      bind(patterns.get(i), component(components, i, whole, record));
    }
  }

  private Variable component(
      List<Member> components, int index, Variable whole, RecordPatternExpr record) {
    if (index >= components.size()) {
      return body.emit(
          Type.UNKNOWN, value -> new Opaque(value, "component", List.of(whole), body.span(record)));
    }
    Member component = components.get(index);
    Type type =
        body.context()
            .members()
            .field(whole.type(), component.name())
            .map(MemberLookup.FoundField::type)
            .orElse(Type.UNKNOWN);
    Callee accessor = new Callee(whole.type(), component.name(), List.of(), type, false);
    return body.emit(
        type,
        value -> new Call(value, accessor, whole, List.of(), body.span(record), body.span(record)));
  }
}
