package io.github.heaplint.engine.rule;

import io.github.heaplint.engine.dataflow.Analyses;
import io.github.heaplint.engine.dataflow.Definition;
import io.github.heaplint.engine.dataflow.UseSite;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.source.Source;
import java.util.List;

/** Says of a dragged value where it came from, what holds it, and what lets it go. */
final class DragMessage {
  private final Source source;
  private final Drag drag;

  DragMessage(Source source, Drag drag) {
    this.source = source;
    this.drag = drag;
  }

  /** What to underline: where the value is made; for what comes with the call, what is loaded. */
  Span place() {
    return parameter() ? drag.during().span() : drag.value().at().span();
  }

  String text() {
    return name()
        + " ("
        + drag.value().holds()
        + (parameter() ? ", a parameter" : ", loaded in line " + line(place()))
        + ", last used in line "
        + lastUse()
        + ") is still held while "
        + meanwhile()
        + ": an interpreted frame, as of all code that runs once, keeps a local until the method"
        + " returns or the local is overwritten ("
        + row()
        + ")";
  }

  /** Of a value that waits for its size to be asked for. */
  String number(List<Instruction> reads) {
    return name()
        + " ("
        + drag.value().holds()
        + ", loaded in line "
        + line(place())
        + ") is held while "
        + meanwhile()
        + ", but all that is read of it after that is a number, in line "
        + reads.stream().mapToInt(each -> line(each.span())).min().orElse(line(place()))
        + ": until then it is held in every mode, in compiled code too (docs/retention.md#4.03)";
  }

  /** What lets go of such a value. */
  String earlier(Variable local) {
    return "read the number before line "
        + line(drag.during().span())
        + " into a local of its own, and give the work on "
        + local.name()
        + " a method of its own or no name, which lets go of it (docs/retention.md#2.d1)";
  }

  String repair() {
    StringBuilder repair = new StringBuilder();
    if (!drag.value().chunked().isEmpty()) {
      repair.append("stream it (").append(drag.value().chunked()).append("), ");
    }
    if (parameter()) {
      return repair
          .append("pass what is needed of it instead, or let a method of its own do the work of ")
          .append("line ")
          .append(line(drag.during().span()))
          .append(" after this one has returned")
          .toString();
    }
    if (drag.handedOn()) {
      return repair
          .append("pass only what is needed of it, or let ")
          .append(callee(drag.during()))
          .append(" return before the next one is loaded; without a name it is held there all the")
          .append(" same (docs/retention.md#2.n1)")
          .toString();
    }
    if (carried()) {
      return repair
          .append("declare ")
          .append(name())
          .append(" inside the loop without a value before it (docs/retention.md#3.09), or extract")
          .append(" the body of the loop to a method (docs/retention.md#3.24)")
          .toString();
    }
    repair
        .append("extract the work on it, ")
        .append(lines(line(place()), lastUse()))
        .append(", to a method, which lets go when it returns (docs/retention.md#2.d1)");
    if (drag.holder().named() && alone()) {
      repair
          .append(", do not name it (docs/retention.md#2.g1), or set ")
          .append(name())
          .append(" = null after its last use (docs/retention.md#2.a1)");
    }
    return repair.toString();
  }

  /** Whether no other slot holds the value, or may hold a part of it, at the time. */
  private boolean alone() {
    Analyses analyses = drag.in().analyses();
    int block = analyses.chains().block(drag.during());
    int index = drag.in().body().blocks().get(block).instructions().indexOf(drag.during());
    return drag.life().web().definitions().stream()
        .map(Definition::variable)
        .filter(each -> !each.equals(drag.holder()))
        .noneMatch(each -> analyses.slots().heldBefore(block, index, each));
  }

  private String name() {
    Variable named = drag.named();
    String name = named.named() ? named.name() : "the value";
    return drag.holder().named() ? name : "the compiler's hidden copy of " + name;
  }

  private String meanwhile() {
    String line = "line " + line(drag.during().span());
    if (drag.loaded() == null) {
      return line + " waits";
    }
    if (drag.loaded().at() == drag.value().at()) {
      return line + " loads the next one";
    }
    String loads = "loads " + drag.loaded().holds();
    return drag.loaded().at() == drag.during()
        ? line + " " + loads
        : line + " calls " + callee(drag.during()) + ", which " + loads;
  }

  private static String callee(Instruction instruction) {
    Callee callee = ((Call) instruction).callee();
    return callee.constructor() ? "a constructor" : callee.name();
  }

  /** The row of the page that says that this shape holds. */
  private String row() {
    if (drag.loaded() == null) {
      return "docs/retention.md#5.07";
    }
    if (parameter() || drag.handedOn()) {
      return "docs/retention.md#1.06";
    }
    if (carried()) {
      return "docs/retention.md#3.10";
    }
    return drag.holder().named() ? "docs/retention.md#2.00" : "docs/retention.md#2.p1";
  }

  private boolean parameter() {
    return drag.value().at() == null;
  }

  private boolean carried() {
    return drag.loaded() != null && drag.loaded().at() == drag.value().at();
  }

  private int lastUse() {
    if (drag.handedOn()) {
      return line(drag.during().span());
    }
    return drag.life().web().uses().stream()
        .map(UseSite::instruction)
        .filter(each -> each.span().exists() && !(each instanceof Copy))
        .filter(each -> drag.in().analyses().paths().reaches(each, drag.during()))
        .mapToInt(each -> line(each.span()))
        .max()
        .orElse(line(place()));
  }

  private static String lines(int first, int last) {
    return "line " + first + (first == last ? "" : " to " + last);
  }

  private int line(Span span) {
    return source.line(span.start());
  }
}
