package io.github.heaplint.benchmarks.resolver;

import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the light resolver says of a file's calls. */
final class LoweredCalls {
  private final Source source;
  private final Map<Site, Callee> callees = new HashMap<>();

  private LoweredCalls(Source source) {
    this.source = source;
  }

  static Map<Site, Callee> of(Unit unit) {
    LoweredCalls calls = new LoweredCalls(unit.source());
    calls.addAll(unit.bodies());
    return calls.callees;
  }

  private void addAll(List<Body> bodies) {
    for (Body body : bodies) {
      for (Block block : body.blocks()) {
        block.instructions().forEach(this::add);
      }
    }
  }

  private void add(Instruction instruction) {
    if (instruction instanceof Call call && call.span().exists()) {
      callees.put(new Site(form(call), end(call)), call.callee());
    } else if (instruction instanceof Closure closure) {
      if (closure.target() != null) {
        callees.put(new Site(Site.Form.METHOD_REFERENCE, closure.span().end()), closure.target());
      }
      addAll(closure.bodies());
    }
  }

  private static Site.Form form(Call call) {
    if (call.callee().constructor()) {
      return Site.Form.CONSTRUCTOR;
    }
    return call.nameSpan().start() == call.span().start()
        ? Site.Form.UNQUALIFIED_CALL
        : Site.Form.QUALIFIED_CALL;
  }

  /** {@code this(...);} and {@code super(...);} end before their semicolon, as in javac. */
  private int end(Call call) {
    int end = call.span().end();
    return source.text().charAt(end - 1) == ';' ? end - 1 : end;
  }
}
