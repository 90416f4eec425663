package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Declaration.Member;
import io.github.heaplint.engine.source.Declaration.Method;
import java.util.ArrayList;
import java.util.List;

/** Declarations with their types as written, no name looked up. */
final class WrittenDeclarations {
  private final Positions positions;

  WrittenDeclarations(Positions positions) {
    this.positions = positions;
  }

  /** Top-level and member types, outer before inner. */
  List<Declaration> of(CompilationUnit unit) {
    String prefix =
        unit.getPackageDeclaration().map(each -> each.getNameAsString() + ".").orElse("");
    List<Declaration> all = new ArrayList<>();
    for (TypeDeclaration<?> type : unit.getTypes()) {
      add(type, prefix + type.getNameAsString(), all);
    }
    return all;
  }

  /** Adds a type under the given name, and its member types. */
  void add(TypeDeclaration<?> type, String name, List<Declaration> all) {
    all.add(declaration(type, name));
    for (BodyDeclaration<?> member : type.getMembers()) {
      if (member instanceof TypeDeclaration<?> inner) {
        add(inner, name + "." + inner.getNameAsString(), all);
      }
    }
  }

  /** An anonymous class or the body of an enum constant. */
  Declaration anonymous(
      String name, Type supertype, NodeList<BodyDeclaration<?>> members, Node at) {
    MemberList found = new MemberList(name);
    members.forEach(found::add);
    return new Declaration(
        name,
        "class",
        List.of(),
        List.of(),
        List.of(),
        List.of(supertype),
        found.fields,
        found.methods,
        positions.of(at));
  }

  private Declaration declaration(TypeDeclaration<?> type, String name) {
    MemberList found = new MemberList(name);
    List<Type> supertypes = new ArrayList<>();
    List<String> typeParameters = List.of();
    String kind = "class";
    if (type instanceof ClassOrInterfaceDeclaration declared) {
      kind = declared.isInterface() ? "interface" : "class";
      typeParameters = Syntax.names(declared.getTypeParameters());
      addAll(declared.getExtendedTypes(), supertypes);
      addAll(declared.getImplementedTypes(), supertypes);
    } else if (type instanceof EnumDeclaration declared) {
      kind = "enum";
      addAll(declared.getImplementedTypes(), supertypes);
      declared.getEntries().forEach(found::add);
      found.addEnumMethods(declared);
    } else if (type instanceof RecordDeclaration declared) {
      kind = "record";
      typeParameters = Syntax.names(declared.getTypeParameters());
      addAll(declared.getImplementedTypes(), supertypes);
      found.addComponents(declared);
    } else if (type instanceof AnnotationDeclaration) {
      kind = "@interface";
    }
    type.getMembers().forEach(found::add);
    return new Declaration(
        name,
        kind,
        Syntax.modifiers(type.getModifiers()),
        Syntax.annotations(type.getAnnotations()),
        typeParameters,
        supertypes,
        found.fields,
        found.methods,
        positions.of(type));
  }

  private static void addAll(NodeList<ClassOrInterfaceType> written, List<Type> types) {
    written.forEach(each -> types.add(Syntax.type(each)));
  }

  Member parameter(Parameter parameter) {
    Type type = Syntax.type(parameter.getType());
    return new Member(
        parameter.getNameAsString(),
        parameter.isVarArgs() && !type.name().isEmpty() ? type.array(1) : type,
        Syntax.modifiers(parameter.getModifiers()),
        Syntax.annotations(parameter.getAnnotations()),
        positions.of(parameter));
  }

  /** The members of one type, in source order. */
  private final class MemberList {
    private final String owner;
    private final List<Member> fields = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();

    MemberList(String owner) {
      this.owner = owner;
    }

    void add(BodyDeclaration<?> member) {
      if (member instanceof FieldDeclaration field) {
        field.getVariables().forEach(each -> add(field, each));
      } else if (member instanceof EnumConstantDeclaration constant) {
        fields.add(
            new Member(
                constant.getNameAsString(),
                Type.of(owner),
                List.of("public", "static", "final"),
                Syntax.annotations(constant.getAnnotations()),
                positions.of(constant)));
      } else if (member instanceof CallableDeclaration<?> callable) {
        methods.add(method(callable));
      } else if (member instanceof AnnotationMemberDeclaration attribute) {
        methods.add(
            new Method(
                attribute.getNameAsString(),
                List.of(),
                List.of(),
                Syntax.type(attribute.getType()),
                false,
                Syntax.modifiers(attribute.getModifiers()),
                Syntax.annotations(attribute.getAnnotations()),
                positions.of(attribute)));
      }
    }

    private void add(FieldDeclaration field, VariableDeclarator variable) {
      fields.add(
          new Member(
              variable.getNameAsString(),
              Syntax.type(variable.getType()),
              Syntax.modifiers(field.getModifiers()),
              Syntax.annotations(field.getAnnotations()),
              positions.of(variable)));
    }

    private Method method(CallableDeclaration<?> callable) {
      Type result =
          callable instanceof MethodDeclaration method
              ? Syntax.type(method.getType())
              : Type.of(owner);
      return new Method(
          callable instanceof MethodDeclaration ? callable.getNameAsString() : Callee.CONSTRUCTOR,
          Syntax.names(callable.getTypeParameters()),
          callable.getParameters().stream().map(WrittenDeclarations.this::parameter).toList(),
          result,
          callable.getParameters().stream().anyMatch(Parameter::isVarArgs),
          Syntax.modifiers(callable.getModifiers()),
          Syntax.annotations(callable.getAnnotations()),
          positions.of(callable));
    }

    /** The methods every enum has (JLS 17, 8.9.3). */
    void addEnumMethods(EnumDeclaration type) {
      Type self = Type.of(owner);
      Span at = positions.of(type);
      Member name = new Member("name", Type.of("java.lang.String"), List.of(), List.of(), at);
      addStatic("values", List.of(), self.array(1), at);
      addStatic("valueOf", List.of(name), self, at);
    }

    private void addStatic(String name, List<Member> parameters, Type result, Span at) {
      List<String> modifiers = List.of("public", "static");
      methods.add(new Method(name, List.of(), parameters, result, false, modifiers, List.of(), at));
    }

    /** Fields and accessors of the components, and the canonical constructor. */
    void addComponents(RecordDeclaration type) {
      List<Member> components =
          type.getParameters().stream().map(WrittenDeclarations.this::parameter).toList();
      for (Member each : components) {
        fields.add(
            new Member(
                each.name(),
                each.type(),
                List.of("private", "final"),
                each.annotations(),
                each.span()));
        boolean written =
            type.getMethodsByName(each.name()).stream()
                .anyMatch(method -> method.getParameters().isEmpty());
        if (!written) {
          methods.add(
              new Method(
                  each.name(),
                  List.of(),
                  List.of(),
                  each.type(),
                  false,
                  List.of("public"),
                  List.of(),
                  each.span()));
        }
      }
      boolean canonical =
          type.getConstructors().stream()
              .anyMatch(each -> each.getParameters().size() == components.size());
      if (!canonical) {
        methods.add(
            new Method(
                Callee.CONSTRUCTOR,
                List.of(),
                components,
                Type.of(owner),
                type.getParameters().stream().anyMatch(Parameter::isVarArgs),
                List.of("public"),
                List.of(),
                positions.of(type)));
      }
    }
  }
}
