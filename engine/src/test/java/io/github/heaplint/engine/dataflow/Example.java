package io.github.heaplint.engine.dataflow;

import static java.util.stream.Collectors.joining;

import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.ir.text.BodyText;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** A body from its text form, and short questions about it. */
public record Example(Body body, Analyses analyses) {
  private static final Pattern PARAMETER = Pattern.compile("(?m)^ *parameter (\\w+)");

  /** Reads a method of a class {@code a.B}: its variables, then its blocks. */
  public static Example method(String code) {
    String parameters =
        PARAMETER.matcher(code).results().map(each -> each.group(1)).collect(joining(", "));
    return of(BodyText.parse("method a.B#m(" + parameters + ") : void {\n" + code + "\n}\n"));
  }

  public static Example of(Body body) {
    return new Example(body, new Analyses(body));
  }

  public Instruction at(int block, int index) {
    return body.blocks().get(block).instructions().get(index);
  }

  public Variable variable(String name) {
    return body.variables().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The definition an instruction makes. */
  public Definition definition(int block, int index) {
    return analyses.chains().definition(at(block, index));
  }

  /** The names of variables given by their ids. */
  public List<String> names(BitSet ids) {
    return ids.stream().mapToObj(body.variables()::get).map(Variable::name).toList();
  }
}
