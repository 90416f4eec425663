package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.nodeTypes.NodeWithModifiers;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.type.TypeParameter;
import io.github.heaplint.engine.ir.Body;
import io.github.heaplint.engine.ir.BodyBuilder;
import io.github.heaplint.engine.ir.BodyBuilder.Header;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Field;
import io.github.heaplint.engine.ir.Instruction.FieldStore;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.ir.Variable;
import io.github.heaplint.engine.resolve.BodyScope;
import io.github.heaplint.engine.resolve.EnclosingClass;
import io.github.heaplint.engine.resolve.TypeScope;
import io.github.heaplint.engine.source.Declaration.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

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
      TypeDeclaration<?> type,
      String name,
      EnclosingClass outer,
      TypeScope outside,
      BodyScope around) {
    TypeScope scope = outside.inType(name, () -> context.types().world().supertypes(name));
    NodeList<TypeParameter> parameters =
        type instanceof ClassOrInterfaceDeclaration declared
            ? declared.getTypeParameters()
            : type instanceof RecordDeclaration record
                ? record.getTypeParameters()
                : new NodeList<>();
    Map<String, Type> bounds = bounds(parameters, scope);
    Type self =
        Type.of(name)
            .withArguments(
                parameters.stream().map(each -> bounds.get(each.getNameAsString())).toList());
    TypeScope inside = bounds.isEmpty() ? scope : scope.with(bounds);
    return new ClassLowering(context, new EnclosingClass(self, self, inside, outer, around));
  }

  /** What type variables stand for in code: their first bound, without one nothing. */
  private static Map<String, Type> bounds(NodeList<TypeParameter> parameters, TypeScope scope) {
    Map<String, Type> bounds = new HashMap<>();
    TypeScope inside = scope.with(bounds);
    parameters.forEach(each -> bounds.put(each.getNameAsString(), Type.UNKNOWN));
    parameters.forEach(
        each -> bounds.put(each.getNameAsString(), inside.resolve(Syntax.bound(each))));
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
  void type(TypeDeclaration<?> type) {
    List<BodyDeclaration<?>> all = new ArrayList<>();
    if (type instanceof EnumDeclaration enumeration) {
      all.addAll(enumeration.getEntries());
    }
    all.addAll(type.getMembers());
    boolean implicitlyStatic =
        type.isAnnotationDeclaration()
            || (type instanceof ClassOrInterfaceDeclaration declared && declared.isInterface());
    members(all, implicitlyStatic, type);
  }

  /** Lowers the members of an anonymous class. */
  void members(NodeList<BodyDeclaration<?>> members) {
    if (members.isNonEmpty()) {
      members(members, false, members.get(0));
    }
  }

  private void members(List<BodyDeclaration<?>> members, boolean staticFields, Node at) {
    initialiser(members, true, staticFields, at);
    initialiser(members, false, staticFields, at);
    for (BodyDeclaration<?> each : members) {
      if (each instanceof MethodDeclaration method) {
        method(method);
      } else if (each instanceof ConstructorDeclaration constructor) {
        constructor(constructor);
      } else if (each instanceof CompactConstructorDeclaration constructor) {
        compact(
            constructor,
            at instanceof RecordDeclaration record ? record.getParameters() : new NodeList<>());
      } else if (each instanceof TypeDeclaration<?> type) {
        String name = owner.name() + "." + type.getNameAsString();
        ClassLowering inner = of(context, type, name, owner, owner.scope(), owner.around());
        inner.type(type);
        bodies.addAll(inner.bodies);
        captures.addAll(inner.captures);
      }
    }
  }

  private void method(MethodDeclaration method) {
    method
        .getBody()
        .ifPresent(
            code -> {
              TypeScope scope = scope(method.getTypeParameters());
              Header header =
                  header(
                      method.getNameAsString(),
                      Body.Kind.METHOD,
                      method,
                      exceptions(method, scope),
                      scope.resolve(Syntax.type(method.getType())));
              lower(header, scope, method.isStatic(), method.getParameters(), code, each -> {});
            });
  }

  private void constructor(ConstructorDeclaration constructor) {
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
  private void compact(CompactConstructorDeclaration constructor, NodeList<Parameter> components) {
    Header header = header(Callee.CONSTRUCTOR, Body.Kind.CONSTRUCTOR, constructor, List.of(), VOID);
    lower(
        header,
        owner.scope(),
        false,
        components,
        constructor.getBody(),
        body -> {
          for (Parameter each : components) {
            store(each.getNameAsString(), body, each);
          }
        });
  }

  private void store(String component, BodyLowering body, Node at) {
    Variable value = body.scope().local(component).orElseThrow();
    Field field = new Field(owner.type(), component, value.type(), false);
    Variable self = body.builder().self(owner.type());
    body.builder().emit(new FieldStore(field, self, value, body.span(at)));
  }

  private TypeScope scope(NodeList<TypeParameter> parameters) {
    return parameters.isEmpty()
        ? owner.scope()
        : owner.scope().with(bounds(parameters, owner.scope()));
  }

  private static List<String> exceptions(CallableDeclaration<?> at, TypeScope scope) {
    return at.getThrownExceptions().stream()
        .map(each -> scope.resolve(Syntax.type(each)).name())
        .toList();
  }

  private Header header(
      String name, Body.Kind kind, BodyDeclaration<?> at, List<String> exceptions, Type result) {
    List<String> modifiers =
        at instanceof NodeWithModifiers<?> modified
            ? Syntax.modifiers(modified.getModifiers())
            : List.of();
    List<String> annotations = owner.scope().annotations(Syntax.annotations(at.getAnnotations()));
    return new Header(
        owner.name(), name, kind, modifiers, annotations, exceptions, result, context.span(at));
  }

  private void lower(
      Header header,
      TypeScope scope,
      boolean isStatic,
      NodeList<Parameter> parameters,
      BlockStmt code,
      Consumer<BodyLowering> epilogue) {
    build(
        header,
        scope,
        isStatic,
        body -> {
          for (Parameter each : parameters) {
            Member declared = context.declarations().parameter(each);
            body.parameter(
                each.getNameAsString(),
                scope.resolve(declared.type()),
                context.span(each.getName()),
                declared.annotations());
          }
          code.getStatements().forEach(body::statement);
          epilogue.accept(body);
        });
  }

  /** Field initialisers and initialiser blocks, of the class or of its instances. */
  private void initialiser(
      List<BodyDeclaration<?>> members, boolean isStatic, boolean staticFields, Node at) {
    List<Consumer<BodyLowering>> steps = new ArrayList<>();
    for (BodyDeclaration<?> each : members) {
      if (each instanceof FieldDeclaration field && (isStatic(field) || staticFields) == isStatic) {
        for (VariableDeclarator variable : field.getVariables()) {
          if (variable.getInitializer().isPresent()) {
            steps.add(body -> field(variable, isStatic, body));
          }
        }
      } else if (each instanceof InitializerDeclaration block && block.isStatic() == isStatic) {
        steps.add(body -> body.statement(block.getBody()));
      } else if (each instanceof EnumConstantDeclaration constant && isStatic) {
        steps.add(body -> body.closures().enumConstant(constant));
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
            context.span(at));
    build(header, owner.scope(), isStatic, body -> steps.forEach(step -> step.accept(body)));
  }

  /** The parser takes fields of anonymous classes inside interfaces for static ones. */
  private static boolean isStatic(FieldDeclaration field) {
    return field.hasModifier(Modifier.Keyword.STATIC);
  }

  private void field(VariableDeclarator variable, boolean isStatic, BodyLowering body) {
    Type type = body.type(variable.getType());
    Variable value = body.value(variable.getInitializer().orElseThrow(), type);
    Field field = new Field(owner.type(), variable.getNameAsString(), type, isStatic);
    Variable self = isStatic ? null : body.builder().self(owner.type());
    body.builder().emit(new FieldStore(field, self, value, body.span(variable)));
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
