package io.github.heaplint.engine.ir;

import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Constant;
import io.github.heaplint.engine.ir.Instruction.Copy;
import io.github.heaplint.engine.ir.Instruction.Throw;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Writes a method body of calls as Java would, and tells in which orders they may run. */
public final class Code {
  private static final Type BIG = Type.of("a.Big");
  private static final int TURNS = 2;

  private final BodyBuilder builder =
      BodyBuilder.member(
          new BodyBuilder.Header(
              "a.B",
              "m",
              Body.Kind.METHOD,
              List.of(),
              List.of(),
              List.of(),
              Type.of("void"),
              Span.NONE));

  public BodyBuilder builder() {
    return builder;
  }

  public Body body() {
    return builder.finish();
  }

  /** {@code name(arguments)}. */
  public Variable call(String name, Variable... arguments) {
    Callee callee =
        new Callee(
            Type.of("a.Lib"),
            name,
            Arrays.stream(arguments).map(Variable::type).toList(),
            BIG,
            true);
    Variable result = builder.temporary(BIG);
    builder.emit(new Call(result, callee, null, Arrays.asList(arguments), Span.NONE, Span.NONE));
    return result;
  }

  /** Calls each in turn. */
  public Runnable calls(String... names) {
    return () -> Arrays.stream(names).forEach(this::call);
  }

  public Supplier<Variable> test(String name) {
    return () -> call(name);
  }

  /** {@code Big name = value}. */
  public Variable local(String name, Variable value) {
    Variable local = builder.local(name, BIG, Span.NONE);
    set(local, value);
    return local;
  }

  /** {@code Big name = load()} with a call of {@code load} plus the name. */
  public Variable loaded(String name) {
    return local(name, call("load" + name));
  }

  public void set(Variable variable, Variable value) {
    builder.emit(new Copy(variable, value, Span.NONE));
  }

  public Variable nothing() {
    Variable value = builder.temporary(Type.UNKNOWN);
    builder.emit(new Constant(value, Literal.NULL, Span.NONE));
    return value;
  }

  /** The call of that name in a body. */
  public static Call find(Body body, String name) {
    return body.blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .filter(each -> each instanceof Call call && call.callee().name().equals(name))
        .map(Call.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The orders in which calls may run without an exception that nobody throws, loops turned at most
   * twice; one that ends in an uncaught exception ends in {@code !}.
   */
  public static Set<String> ways(Body body) {
    Set<String> ways = new TreeSet<>();
    walk(body, 0, "", new int[body.blocks().size()], ways);
    return ways;
  }

  /** The orders in which calls may run after the call of that name throws. */
  public static Set<String> waysAfterFailureOf(Body body, String name) {
    Call failing = find(body, name);
    Set<String> ways = new TreeSet<>();
    for (Block block : body.blocks()) {
      if (block.instructions().stream().anyMatch(each -> each == failing)) {
        block
            .handlers()
            .forEach(handler -> walk(body, handler, "", new int[body.blocks().size()], ways));
      }
    }
    return ways;
  }

  private static void walk(Body body, int id, String done, int[] visits, Set<String> ways) {
    if (visits[id] == TURNS) {
      return;
    }
    Block block = body.blocks().get(id);
    StringBuilder way = new StringBuilder(done);
    for (Instruction each : block.instructions()) {
      if (each instanceof Call call) {
        way.append(way.isEmpty() ? "" : " ").append(call.callee().name());
      } else if (each instanceof Instruction.Close) {
        way.append(way.isEmpty() ? "" : " ").append("close");
      } else if (each instanceof Instruction.Monitor monitor) {
        way.append(way.isEmpty() ? "" : " ").append(monitor.acquire() ? "enter" : "exit");
      }
    }
    int size = block.instructions().size();
    boolean raises = size > 0 && block.instructions().get(size - 1) instanceof Throw;
    if (block.successors().isEmpty()) {
      ways.add(way + (raises ? "!" : ""));
    }
    visits[id]++;
    block.successors().forEach(next -> walk(body, next, way.toString(), visits, ways));
    visits[id]--;
  }
}
