package io.github.heaplint.engine.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.source.Source;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceCodeTest {
  private static SourceCode code(String text) {
    return new SourceCode(new Source("A.java", text));
  }

  private static Span span(String text, String part) {
    int start = text.indexOf(part);
    return new Span(start, start + part.length());
  }

  private static List<String> arguments(String call, String name, int arity) {
    Variable any = new Variable(0, "$0", Variable.Kind.TEMPORARY, Type.UNKNOWN, Span.NONE);
    Call instruction =
        new Call(
            null,
            new Callee(
                Type.UNKNOWN, name, Collections.nCopies(arity, Type.UNKNOWN), Type.UNKNOWN, false),
            null,
            Collections.nCopies(arity, any),
            new Span(0, call.length()),
            span(call, name));
    SourceCode code = code(call);
    return code.call(instruction)
        .map(each -> each.arguments().stream().map(code::text).toList())
        .orElse(null);
  }

  @Test
  void callsAreTakenApart() {
    assertThat(arguments("a.b( c , d(e, f) )", "b", 2)).containsExactly("c", "d(e, f)");
    assertThat(arguments("b()", "b", 0)).isEmpty();
    assertThat(arguments("b(\"),\", ',', x[1, 2])", "b", 3))
        .containsExactly("\"),\"", "','", "x[1, 2]");
    assertThat(arguments("b(/* , */ c) /* ) */", "b", 1)).isNull();
    assertThat(arguments("b(new M<K, V>(), c)", "b", 2)).as("a comma of a type").isNull();
  }

  @Test
  void statementsAreFoundAroundExpressions() {
    String text = "{ a(); if (x) b(); for (;c();) {} return d(); y -> e(); f() + 1; }";
    SourceCode code = code(text);

    assertThat(code.statement(span(text, "a()")).map(SourceCode.Statement::inBlock)).contains(true);
    assertThat(code.statement(span(text, "b()")).map(SourceCode.Statement::inBlock))
        .contains(false);
    assertThat(code.statement(span(text, "c()"))).isEmpty();
    assertThat(code.statement(span(text, "e()"))).isEmpty();
    assertThat(code.statement(span(text, "f()"))).isEmpty();
    assertThat(code.returned(span(text, "d()")).map(each -> code.text(each.span())))
        .contains("return d();");
  }

  @Test
  void declarationsOfOneLocalAreFound() {
    assertThat(declaration("{ @A({1}) final Map<K, V[]> x = f(); }"))
        .contains("@A({1}) final Map<K, V[]> x = f();");
    assertThat(declaration("{ int y = 1, x = f(); }")).isEmpty();
    assertThat(declaration("{ int x = f(), y = 1; }")).isEmpty();
    assertThat(declaration("{ for (int x = f();;) {} }")).isEmpty();
    assertThat(declaration("{ try (R x = f()) {} }")).isEmpty();
    assertThat(declaration("{ x = f(); }")).isEmpty();
  }

  private static Optional<String> declaration(String text) {
    SourceCode code = code(text);
    Span name = span(text, "x = ");
    return code.declaration(new Span(name.start(), name.start() + 1), span(text, "f()"))
        .map(each -> code.text(each.span()));
  }

  @Test
  void linesAreMovedButNotThoseOfATextBlock() {
    String text = "{\n  a(\"\"\"\n    x\n    \"\"\");\n\n}";

    assertThat(code(text).indented(new Span(0, text.length()), "  "))
        .isEqualTo("{\n    a(\"\"\"\n    x\n    \"\"\");\n\n  }");
  }

  @Test
  void theFileSaysHowItIsIndented() {
    String text = "class A {\n\tvoid f() {\n\t\tg();\n\t}\n}\n";
    int at = text.indexOf("g()");

    assertThat(code(text).indentation(at)).isEqualTo("\t\t");
    assertThat(code(text).indentationStep(at)).isEqualTo("\t");
    assertThat(code("class A {\n    int i;\n}").indentationStep(15)).isEqualTo("    ");
  }
}
