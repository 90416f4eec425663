package io.github.heaplint.engine.effect;

import io.github.heaplint.engine.ir.Block;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Field;
import io.github.heaplint.engine.ir.Instruction;
import io.github.heaplint.engine.ir.Instruction.Call;
import io.github.heaplint.engine.ir.Instruction.Closure;
import io.github.heaplint.engine.ir.Instruction.FieldLoad;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Instruction.Opaque;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.source.Declaration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who does what to the fields that one file declares, and which of its methods call which. Code in
 * other files is not seen, so a field that is not private may be used in other ways too. Fields
 * that code names without it being certain whose they are, and all fields where a body could not be
 * understood, are left out.
 */
public final class ClassFacts {
  private final List<Code> code;
  private final Map<String, List<Code>> methods = new HashMap<>();
  private final Map<Code, Set<Code>> callees = new HashMap<>();

  /** Who calls a method and none of its overloads, or makes something that calls it. */
  private final Map<Code, Set<Code>> callers = new HashMap<>();

  /** The methods that closures or other classes call. */
  private final Set<Code> reached = new HashSet<>();

  private final List<HeldField> fields = new ArrayList<>();
  private final Set<String> inside = new HashSet<>();

  /**
   * Gathers facts.
   *
   * @param code every body of the file, those of closures too
   */
  public ClassFacts(Collection<Declaration> declarations, Collection<Code> code) {
    this.code = List.copyOf(code);
    declarations.stream()
        .filter(each -> within(each, declarations))
        .forEach(each -> inside.add(each.name()));
    for (Code each : code) {
      if (!each.isClosure()) {
        methods
            .computeIfAbsent(
                key(each.body().owner(), each.body().name()), unused -> new ArrayList<>())
            .add(each);
      }
    }
    link();
    if (code.stream().noneMatch(ClassFacts::obscure)
        && declarations.stream().allMatch(this::complete)) {
      gather(declarations);
    }
  }

  /** The fields of the file's classes about which something can be said. */
  public List<HeldField> fields() {
    return List.copyOf(fields);
  }

  /** The methods and constructors of a class that is declared here. */
  public List<Code> members(Declaration owner) {
    return code.stream()
        .filter(each -> !each.isClosure() && each.body().owner().equals(owner.name()))
        .toList();
  }

  /** What {@code member} may run of this file: itself, and what its calls and theirs may mean. */
  public Set<Code> extent(Code member) {
    return extent(member, null);
  }

  /** As above, without what only {@code barred} runs. */
  private Set<Code> extent(Code member, Code barred) {
    Set<Code> reached = new HashSet<>();
    Deque<Code> pending = new ArrayDeque<>(List.of(member));
    while (!pending.isEmpty()) {
      Code next = pending.pop();
      if (next != barred && reached.add(next)) {
        pending.addAll(callees(next));
      }
    }
    return reached;
  }

  /** Whether control comes to {@code member} by way of {@code through} alone. */
  public boolean reachedOnly(Code through, Code member) {
    return code.stream()
        .filter(each -> each != through && !each.isClosure())
        .filter(each -> entry(each) || each.body().kind() != Body.Kind.METHOD)
        .noneMatch(each -> extent(each, through).contains(member));
  }

  /**
   * Whether a method may be called by other than the plain calls of its own class: from other files
   * or classes, from a closure, or by who looks into the class, at any time.
   */
  public boolean entry(Code member) {
    return member.body().kind() == Body.Kind.METHOD
        && (!member.body().modifiers().contains("private")
            || !member.body().annotations().isEmpty()
            || reached.contains(member)
            || !callers.containsKey(member));
  }

  /**
   * Whether only constructors and initialisers of the file run a method, themselves or by others
   * like it.
   */
  public boolean whileMade(Code member) {
    return whileMade(member, new HashSet<>());
  }

  private boolean whileMade(Code member, Set<Code> seen) {
    if (!seen.add(member)) {
      return true;
    }
    if (member.body().kind() != Body.Kind.METHOD) {
      return !member.isClosure();
    }
    Set<Code> by = callers.getOrDefault(member, Set.of());
    return (member.body().modifiers().contains("private") || inside.contains(member.body().owner()))
        && !by.isEmpty()
        && by.stream().allMatch(each -> !each.isClosure() && whileMade(each, seen));
  }

  /** Notes who calls whom, in one pass over all code. */
  private void link() {
    for (Code from : code) {
      for (Block block : from.body().blocks()) {
        for (Instruction at : block.instructions()) {
          if (at instanceof Call call) {
            meant(call.callee()).forEach(to -> called(from, call.callee(), to));
          } else if (at instanceof Closure closure && closure.target() != null) {
            for (Code to : meant(closure.target())) {
              callers.computeIfAbsent(to, unused -> new LinkedHashSet<>()).add(from);
              reached.add(to);
            }
          }
        }
      }
    }
  }

  private void called(Code from, Callee callee, Code to) {
    if (callee.arity() == to.body().parameters().size()) {
      callers.computeIfAbsent(to, unused -> new LinkedHashSet<>()).add(from);
    }
    if (from.isClosure() || !from.body().owner().equals(to.body().owner())) {
      reached.add(to);
    }
  }

  /** A class within a class that is not shown to the world is mostly for the one around it. */
  private static boolean within(Declaration inner, Collection<Declaration> all) {
    return !inner.modifiers().contains("public")
        && !inner.modifiers().contains("protected")
        && all.stream().anyMatch(outer -> inner.name().startsWith(outer.name() + "."));
  }

  /** Whether a class is nested and not shown to the world, so that it is for the one around it. */
  public boolean inside(Declaration owner) {
    return inside.contains(owner.name());
  }

  /** The methods of this file that a call may run first; none when it leaves the file. */
  public List<Code> targets(Call call) {
    return meant(call.callee()).stream()
        .filter(each -> takes(each.body().parameters(), call.callee().arity()))
        .toList();
  }

  /** Whether so many arguments fit the parameters, the last of which may stand for any number. */
  private static boolean takes(List<Variable> parameters, int arguments) {
    int last = parameters.size() - 1;
    return arguments == parameters.size()
        || (last >= 0 && arguments >= last && parameters.get(last).type().dimensions() > 0);
  }

  /** Whether the code of every method is at hand; a front end may have left some out. */
  private boolean complete(Declaration owner) {
    long declared =
        owner.methods().stream()
            .filter(each -> !each.modifiers().contains("abstract"))
            .filter(each -> !each.modifiers().contains("native"))
            .filter(
                each ->
                    !owner.kind().equals("interface")
                        || each.modifiers().contains("default")
                        || each.modifiers().contains("static"))
            .count();
    // Every enum has two methods that nobody writes, a record those of its components.
    long unwritten = owner.kind().equals("enum") ? 2 : 0;
    return owner.kind().equals("@interface")
        || owner.kind().equals("record")
        || declared - unwritten
            <= members(owner).stream()
                .filter(
                    each ->
                        each.body().kind() == Body.Kind.METHOD
                            || each.body().kind() == Body.Kind.CONSTRUCTOR)
                .count();
  }

  private static boolean obscure(Code each) {
    return each.body().blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .anyMatch(Opaque.class::isInstance);
  }

  private void gather(Collection<Declaration> declarations) {
    Map<String, List<FieldUse>> uses = new LinkedHashMap<>();
    Set<String> unclear = new HashSet<>();
    Inheritance inheritance = new Inheritance(declarations);
    for (Code each : code) {
      FieldTrace trace = new FieldTrace(each, this::fixed);
      for (Block block : each.body().blocks()) {
        for (Instruction instruction : block.instructions()) {
          Field field = field(instruction);
          if (field != null && field.owner().settled()) {
            uses.computeIfAbsent(
                    key(inheritance.declares(field), field.name()), unused -> new ArrayList<>())
                .addAll(trace.of(instruction));
          } else if (field != null) {
            unclear.add(field.name());
          }
        }
      }
    }
    for (Declaration owner : declarations) {
      for (Declaration.Member field : owner.fields()) {
        boolean constant = owner.kind().equals("enum") && field.type().is(owner.name());
        if (!constant && !owner.kind().equals("record") && !unclear.contains(field.name())) {
          fields.add(
              new HeldField(
                  owner,
                  field,
                  inheritance.confined(owner, field),
                  uses.getOrDefault(key(owner.name(), field.name()), List.of())));
        }
      }
    }
  }

  private static Field field(Instruction instruction) {
    if (instruction instanceof FieldLoad load) {
      return load.field();
    }
    return instruction instanceof FieldStore store ? store.field() : null;
  }

  /** The one method a call runs, when no override and no overload can be meant; else null. */
  private Code fixed(Callee callee) {
    List<Code> named =
        meant(callee).stream()
            .filter(each -> each.body().parameters().size() == callee.arity())
            .toList();
    if (named.size() != 1 || !callee.settled()) {
      return null;
    }
    List<String> modifiers = named.get(0).body().modifiers();
    boolean fixed =
        modifiers.contains("private")
            || modifiers.contains("static")
            || modifiers.contains("final");
    return fixed ? named.get(0) : null;
  }

  private Set<Code> callees(Code member) {
    Set<Code> known = callees.get(member);
    if (known == null) {
      known = new HashSet<>();
      for (Code each : code) {
        if (each.member() == member) {
          for (Block block : each.body().blocks()) {
            for (Instruction instruction : block.instructions()) {
              if (instruction instanceof Call call) {
                known.addAll(meant(call.callee()));
              } else if (instruction instanceof Closure closure && closure.target() != null) {
                known.addAll(meant(closure.target()));
              }
            }
          }
        }
      }
      callees.put(member, known);
    }
    return known;
  }

  private List<Code> meant(Callee callee) {
    return methods.getOrDefault(key(callee.owner().name(), callee.name()), List.of());
  }

  private static String key(String owner, String name) {
    return owner + "#" + name;
  }
}
