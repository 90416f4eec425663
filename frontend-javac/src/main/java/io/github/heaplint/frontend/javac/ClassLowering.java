package io.github.heaplint.frontend.javac;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.BodyBuilder;
import io.github.heaplint.engine.ir.BodyBuilder.Header;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Field;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.resolve.BodyScope;
import io.github.heaplint.engine.resolve.EnclosingClass;
import io.github.heaplint.engine.resolve.TypeScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** Lowers the members of one class to bodies, in source order, its initialisers first. */
final class ClassLowering {
  private static final Type VOID = Type.of("void");

  private final UnitContext context;
  private final EnclosingClass owner;
  private final List<Body> bodies = new ArrayList<>();
  private final Set<Variable> captures = new LinkedHashSet<>();

  ClassLowering(UnitContext context, EnclosingClass owner) {
    this.context = context;
    this.owner = owner;
  }

  /**
   * Starts lowering a declared class.
   *
   * @param outer the class around it, or null
   * @param outside the scope of its declaration
   * @param around the body around it, or null
   */
  static ClassLowering of(
      UnitContext context,
      ClassTree type,
      String name,
      EnclosingClass outer,
      TypeScope outside,
      BodyScope around) {
    TypeScope scope = outside.inType(name, () -> context.types().world().supertypes(name));
    List<? extends TypeParameterTree> parameters = type.getTypeParameters();
    Map<String, Type> bounds = bounds(parameters, scope);
    Type self =
        Type.of(name)
            .withArguments(
                parameters.stream().map(each -> bounds.get(each.getName().toString())).toList());
    TypeScope inside = bounds.isEmpty() ? scope : scope.with(bounds);
    return new ClassLowering(context, new EnclosingClass(self, self, inside, outer, around));
  }

  /** What type variables stand for in code: their first bound, without one nothing. */
  private static Map<String, Type> bounds(
      List<? extends TypeParameterTree> parameters, TypeScope scope) {
    Map<String, Type> bounds = new HashMap<>();
    TypeScope inside = scope.with(bounds);
    parameters.forEach(each -> bounds.put(each.getName().toString(), Type.UNKNOWN));
    parameters.forEach(
        each -> bounds.put(each.getName().toString(), inside.resolve(Syntax.bound(each))));
    return bounds;
  }

  /** The bodies so far. */
  List<Body> bodies() {
    return bodies;
  }

  /** Variables of the body around that the bodies read. */
  List<Variable> captures() {
    return List.copyOf(captures);
  }

  /** Lowers a declared class. */
  void type(ClassTree type) {
    boolean implicitlyStatic =
        type.getKind() == Tree.Kind.ANNOTATION_TYPE || type.getKind() == Tree.Kind.INTERFACE;
    members(type, implicitlyStatic, context.span(type));
  }

  /** Lowers the members of an anonymous class. */
  void anonymous(ClassTree type) {
    List<Tree> members = context.positions().writtenMembers(type);
    if (!members.isEmpty()) {
      members(type, false, context.positions().member(members.get(0)));
    }
  }

  private void members(ClassTree type, boolean staticFields, Span at) {
    List<Tree> members = context.positions().writtenMembers(type);
    initialiser(type, members, true, staticFields, at);
    initialiser(type, members, false, staticFields, at);
    for (Tree each : members) {
      if (each instanceof MethodTree method) {
        if (context.positions().isCompact(method, type)) {
          compact(method, WrittenDeclarations.components(type));
        } else if (method.getReturnType() == null) {
          constructor(method);
        } else {
          method(method);
        }
      } else if (each instanceof ClassTree inner) {
        String name = owner.name() + "." + inner.getSimpleName();
        ClassLowering lowering = of(context, inner, name, owner, owner.scope(), owner.around());
        lowering.type(inner);
        bodies.addAll(lowering.bodies);
        captures.addAll(lowering.captures);
      }
    }
  }

  private void method(MethodTree method) {
    if (method.getBody() == null) {
      return;
    }
    TypeScope scope = scope(method.getTypeParameters());
    Type result = scope.resolve(Syntax.type(method.getReturnType()));
    Header header =
        header(
            method.getName().toString(),
            Body.Kind.METHOD,
            method,
            exceptions(method, scope),
            result);
    boolean isStatic = method.getModifiers().getFlags().contains(Modifier.STATIC);
    lower(header, scope, isStatic, method.getParameters(), method.getBody(), each -> {});
  }

  private void constructor(MethodTree constructor) {
    TypeScope scope = scope(constructor.getTypeParameters());
    Header header =
        header(
            Callee.CONSTRUCTOR,
            Body.Kind.CONSTRUCTOR,
            constructor,
            exceptions(constructor, scope),
            VOID);
    lower(header, scope, false, constructor.getParameters(), constructor.getBody(), each -> {});
  }

  /** A compact constructor gets the components as parameters and stores them at its end. */
  private void compact(MethodTree constructor, List<VariableTree> components) {
    Header header = header(Callee.CONSTRUCTOR, Body.Kind.CONSTRUCTOR, constructor, List.of(), VOID);
    lower(
        header,
        owner.scope(),
        false,
        components,
        constructor.getBody(),
        body -> components.forEach(each -> store(each, body)));
  }

  private void store(VariableTree component, BodyLowering body) {
    String name = component.getName().toString();
    Variable value = body.scope().local(name).orElseThrow();
    Field field = new Field(owner.type(), name, value.type(), false);
    Variable self = body.builder().self(owner.type());
    body.builder().emit(new FieldStore(field, self, value, body.span(component)));
  }

  private TypeScope scope(List<? extends TypeParameterTree> parameters) {
    return parameters.isEmpty()
        ? owner.scope()
        : owner.scope().with(bounds(parameters, owner.scope()));
  }

  private static List<String> exceptions(MethodTree at, TypeScope scope) {
    return at.getThrows().stream().map(each -> scope.resolve(Syntax.type(each)).name()).toList();
  }

  private Header header(
      String name, Body.Kind kind, MethodTree at, List<String> exceptions, Type result) {
    ModifiersTree modifiers = at.getModifiers();
    List<String> annotations = owner.scope().annotations(Syntax.annotations(modifiers));
    return new Header(
        owner.name(),
        name,
        kind,
        Syntax.modifiers(modifiers),
        annotations,
        exceptions,
        result,
        context.span(at));
  }

  private void lower(
      Header header,
      TypeScope scope,
      boolean isStatic,
      List<? extends VariableTree> parameters,
      BlockTree code,
      Consumer<BodyLowering> epilogue) {
    build(
        header,
        scope,
        isStatic,
        body -> {
          for (VariableTree each : parameters) {
            Type type = body.typed(each, scope.resolve(Syntax.type(each.getType())));
            body.parameter(
                each.getName().toString(),
                type,
                context.positions().name(each),
                Syntax.annotations(each.getModifiers()));
          }
          List<? extends StatementTree> statements =
              context.leftOut(code) ? List.of() : code.getStatements();
          for (StatementTree each : statements) {
            if (!isAdded(each, code)) {
              body.statement(each);
            }
          }
          epilogue.accept(body);
        });
  }

  /**
   * Whether attribution has put a statement into a body: a call of super() where there is none, the
   * assignments of a compact constructor. What other processors wrap around written code is no
   * expression, and has no place of its own either.
   */
  private boolean isAdded(StatementTree statement, BlockTree code) {
    return statement instanceof ExpressionStatementTree
        && context.positions().start(statement) <= context.positions().start(code);
  }

  /** Field initialisers and initialiser blocks, of the class or of its instances. */
  private void initialiser(
      ClassTree type, List<Tree> members, boolean isStatic, boolean staticFields, Span at) {
    List<Consumer<BodyLowering>> steps = new ArrayList<>();
    for (Tree each : members) {
      if (each instanceof VariableTree variable && variable.getInitializer() != null) {
        if (context.positions().isEnumConstant(variable, type)) {
          if (isStatic) {
            steps.add(body -> body.closures().enumConstant(variable));
          }
        } else if ((isStatic(variable) || staticFields) == isStatic) {
          steps.add(body -> field(variable, isStatic, body));
        }
      } else if (each instanceof BlockTree block && block.isStatic() == isStatic) {
        steps.add(body -> body.statement(block));
      }
    }
    if (steps.isEmpty()) {
      return;
    }
    Header header =
        new Header(
            owner.name(),
            isStatic ? "<clinit>" : Callee.CONSTRUCTOR,
            isStatic ? Body.Kind.STATIC_INITIALISER : Body.Kind.INSTANCE_INITIALISER,
            isStatic ? List.of("static") : List.of(),
            List.of(),
            List.of(),
            VOID,
            at);
    build(header, owner.scope(), isStatic, body -> steps.forEach(step -> step.accept(body)));
  }

  private static boolean isStatic(VariableTree field) {
    return field.getModifiers().getFlags().contains(Modifier.STATIC);
  }

  private void field(VariableTree variable, boolean isStatic, BodyLowering body) {
    Type type = body.type(variable.getType());
    Variable value = body.value(variable.getInitializer(), type);
    Field field = new Field(owner.type(), variable.getName().toString(), type, isStatic);
    Variable self = isStatic ? null : body.builder().self(owner.type());
    Span at = context.positions().declarator(variable);
    body.builder().emit(new FieldStore(field, self, value, at));
  }

  /** Builds one body; one that fails is noted and left out, and the others go on. */
  private void build(
      Header header, TypeScope scope, boolean isStatic, Consumer<BodyLowering> code) {
    BodyBuilder builder =
        owner.around() == null
            ? BodyBuilder.member(header)
            : owner.around().builder().innerMember(header);
    try {
      BodyScope inside = BodyScope.member(context.resolver(), owner, builder, scope, isStatic);
      code.accept(BodyLowering.member(context, inside, header.result()));
      bodies.add(builder.finish());
      captures.addAll(builder.captures());
    } catch (RuntimeException crash) {
      context.problem(header.span(), header.name() + " could not be lowered: " + crash);
    } catch (StackOverflowError tooDeep) {
      context.problem(header.span(), header.name() + " is nested too deeply");
    }
  }
}
