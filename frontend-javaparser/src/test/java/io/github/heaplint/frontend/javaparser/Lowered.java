package io.github.heaplint.frontend.javaparser;

import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.text.BodyText;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A lowered test source and questions about it. */
record Lowered(Unit unit) {
  private static final JdkTypes JDK = new JdkTypes();

  /** Lowers a file that may use the JDK. */
  static Lowered file(String text) {
    return file(text, JDK);
  }

  /** Lowers a file with the given knowledge. */
  static Lowered file(String text, Types types) {
    return new Lowered(new JavaParserFrontEnd().lower(new Source("a/Test.java", text), types));
  }

  /** Lowers statements inside a method {@code void test()} of a class {@code Test}. */
  static Lowered code(String imports, String statements) {
    return file(imports + "\nclass Test {\n  void test() throws Exception {\n" + statements + "}}");
  }

  /** Every instruction, closures' code included, in source order of the bodies. */
  List<Instruction> instructions() {
    List<Instruction> all = new ArrayList<>();
    unit.bodies().forEach(body -> add(body, all));
    return all;
  }

  private static void add(Body body, List<Instruction> all) {
    for (Block block : body.blocks()) {
      for (Instruction each : block.instructions()) {
        all.add(each);
        if (each instanceof Closure closure) {
          closure.bodies().forEach(inner -> add(inner, all));
        }
      }
    }
  }

  /** Instructions of one kind. */
  <T extends Instruction> List<T> all(Class<T> kind) {
    return instructions().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Every call as {@code owner#name}, an unsettled owner with a question mark behind it. */
  List<String> calls() {
    return all(Call.class).stream().map(each -> owner(each) + "#" + each.callee().name()).toList();
  }

  private static String owner(Call call) {
    Type owner = call.callee().owner();
    return owner + (owner.settled() || owner.name().isEmpty() ? "" : "?");
  }

  /** The type of a named variable of any body. */
  Type type(String variable) {
    return bodies(unit.bodies()).stream()
        .flatMap(body -> body.variables().stream())
        .filter(each -> each.name().equals(variable))
        .findFirst()
        .orElseThrow()
        .type();
  }

  private static List<Body> bodies(List<Body> outer) {
    List<Body> all = new ArrayList<>();
    for (Body body : outer) {
      all.add(body);
      for (Block block : body.blocks()) {
        for (Instruction each : block.instructions()) {
          if (each instanceof Closure closure) {
            all.addAll(bodies(closure.bodies()));
          }
        }
      }
    }
    return all;
  }

  /** Every body of the file in its text form, without spans. */
  String bodies() {
    return unit.bodies().stream().map(BodyText::printWithoutSpans).collect(Collectors.joining());
  }

  /** The text of a span. */
  String text(Span span) {
    return unit.source().text().substring(span.start(), span.end());
  }
}
