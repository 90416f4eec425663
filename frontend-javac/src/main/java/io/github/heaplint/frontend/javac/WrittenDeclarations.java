package io.github.heaplint.frontend.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Declaration.Member;
import io.github.heaplint.engine.source.Declaration.Method;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Declarations with their types as written, no name looked up. */
final class WrittenDeclarations {
  private final Positions positions;

  WrittenDeclarations(Positions positions) {
    this.positions = positions;
  }

  /** Top-level and member types, outer before inner. */
  List<Declaration> of(CompilationUnitTree unit) {
    String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    List<Declaration> all = new ArrayList<>();
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof ClassTree declared) {
        add(declared, prefix + declared.getSimpleName(), all);
      }
    }
    return all;
  }

  /** Adds a type under the given name, and its member types. */
  void add(ClassTree type, String name, List<Declaration> all) {
    all.add(declaration(type, name));
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree inner) {
        add(inner, name + "." + inner.getSimpleName(), all);
      }
    }
  }

  /** An anonymous class or the body of an enum constant. */
  Declaration anonymous(String name, Type supertype, ClassTree type, Span at) {
    MemberList found = new MemberList(name, type);
    found.addAll();
    return new Declaration(
        name,
        "class",
        List.of(),
        List.of(),
        List.of(),
        List.of(supertype),
        found.fields,
        found.methods,
        at);
  }

  /** The components of a record. */
  static List<VariableTree> components(ClassTree record) {
    List<VariableTree> components = new ArrayList<>();
    for (Tree member : record.getMembers()) {
      if (member instanceof VariableTree field
          && !field.getModifiers().getFlags().contains(Modifier.STATIC)) {
        components.add(field);
      }
    }
    return components;
  }

  private Declaration declaration(ClassTree type, String name) {
    MemberList found = new MemberList(name, type);
    List<Type> supertypes = new ArrayList<>();
    if (type.getExtendsClause() != null) {
      supertypes.add(Syntax.type(type.getExtendsClause()));
    }
    type.getImplementsClause().forEach(each -> supertypes.add(Syntax.type(each)));
    String kind =
        switch (type.getKind()) {
          case INTERFACE -> "interface";
          case ENUM -> "enum";
          case RECORD -> "record";
          case ANNOTATION_TYPE -> "@interface";
          default -> "class";
        };
    found.addAll();
    return new Declaration(
        name,
        kind,
        Syntax.modifiers(type.getModifiers()),
        Syntax.annotations(type.getModifiers()),
        Syntax.names(type.getTypeParameters()),
        supertypes,
        found.fields,
        found.methods,
        positions.of(type));
  }

  private Member parameter(VariableTree parameter) {
    return new Member(
        parameter.getName().toString(),
        Syntax.type(parameter.getType()),
        Syntax.modifiers(parameter.getModifiers()),
        Syntax.annotations(parameter.getModifiers()),
        positions.of(parameter));
  }

  /** The members of one type, in source order. */
  private final class MemberList {
    private final String owner;
    private final ClassTree type;
    private final List<Member> fields = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();

    MemberList(String owner, ClassTree type) {
      this.owner = owner;
      this.type = type;
    }

    void addAll() {
      List<Tree> members = positions.writtenMembers(type);
      List<VariableTree> components =
          type.getKind() == Tree.Kind.RECORD ? components(type) : List.of();
      if (type.getKind() == Tree.Kind.ENUM) {
        addEnumMethods();
      } else if (type.getKind() == Tree.Kind.RECORD) {
        addComponents(components, members);
      }
      for (Tree each : members) {
        if (each instanceof VariableTree field && !components.contains(field)) {
          fields.add(field(field));
        } else if (each instanceof MethodTree method && !positions.isCompact(method, type)) {
          methods.add(method(method));
        }
      }
    }

    private Member field(VariableTree field) {
      boolean constant = positions.isEnumConstant(field, type);
      return new Member(
          field.getName().toString(),
          constant ? Type.of(owner) : Syntax.type(field.getType()),
          constant ? List.of("public", "static", "final") : Syntax.modifiers(field.getModifiers()),
          Syntax.annotations(field.getModifiers()),
          constant ? positions.of(field) : positions.declarator(field));
    }

    private Method method(MethodTree method) {
      boolean constructor = method.getReturnType() == null;
      return new Method(
          constructor ? Callee.CONSTRUCTOR : method.getName().toString(),
          Syntax.names(method.getTypeParameters()),
          method.getParameters().stream().map(WrittenDeclarations.this::parameter).toList(),
          constructor ? Type.of(owner) : Syntax.type(method.getReturnType()),
          method.getParameters().stream().anyMatch(positions::isVariadic),
          Syntax.modifiers(method.getModifiers()),
          Syntax.annotations(method.getModifiers()),
          positions.of(method));
    }

    /** The methods every enum has (JLS 17, 8.9.3). */
    private void addEnumMethods() {
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
    private void addComponents(List<VariableTree> written, List<Tree> members) {
      List<Member> components = written.stream().map(WrittenDeclarations.this::parameter).toList();
      for (Member each : components) {
        fields.add(
            new Member(
                each.name(),
                each.type(),
                List.of("private", "final"),
                each.annotations(),
                each.span()));
        if (!isWritten(each.name(), 0, members)) {
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
      if (!isWritten("<init>", components.size(), members)) {
        methods.add(
            new Method(
                Callee.CONSTRUCTOR,
                List.of(),
                components,
                Type.of(owner),
                written.stream().anyMatch(positions::isVariadic),
                List.of("public"),
                List.of(),
                positions.of(type)));
      }
    }

    private boolean isWritten(String name, int arity, List<Tree> members) {
      return members.stream()
          .anyMatch(
              each ->
                  each instanceof MethodTree method
                      && method.getName().contentEquals(name)
                      && method.getParameters().size() == arity
                      && !positions.isCompact(method, type));
    }
  }
}
