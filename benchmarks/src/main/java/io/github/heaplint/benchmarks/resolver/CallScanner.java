package io.github.heaplint.benchmarks.resolver;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the owners of calls off attributed trees. */
final class CallScanner extends TreePathScanner<Void, Map<Site, Truth>> {
  private final Trees trees;
  private final Elements elements;
  private final Types types;

  CallScanner(Trees trees, Elements elements, Types types) {
    this.trees = trees;
    this.elements = elements;
    this.types = types;
  }

  /** Every place that names a method which javac resolves. */
  Map<Site, Truth> sites(CompilationUnitTree unit) {
    Map<Site, Truth> sites = new HashMap<>();
    scan(unit, sites);
    return sites;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Map<Site, Truth> sites) {
    ExpressionTree select = call.getMethodSelect();
    TreePath path = new TreePath(getCurrentPath(), select);
    method(path)
        .ifPresent(
            method -> {
              if (select instanceof MemberSelectTree qualified) {
                TreePath scope = new TreePath(path, qualified.getExpression());
                boolean constructs = qualified.getIdentifier().contentEquals("super");
                TypeMirror owner =
                    constructs ? method.getEnclosingElement().asType() : trees.getTypeMirror(scope);
                Site.Form form = constructs ? Site.Form.CONSTRUCTOR : Site.Form.QUALIFIED_CALL;
                tell(form, call, method, owner, sites);
              } else if (select instanceof IdentifierTree simple) {
                unqualified(call, simple, method, sites);
              }
            });
    return super.visitMethodInvocation(call, sites);
  }

  private void unqualified(
      MethodInvocationTree call,
      IdentifierTree name,
      ExecutableElement method,
      Map<Site, Truth> sites) {
    TypeMirror declaring = method.getEnclosingElement().asType();
    boolean constructs =
        name.getName().contentEquals("this") || name.getName().contentEquals("super");
    if (constructs) {
      tell(Site.Form.CONSTRUCTOR, call, method, declaring, sites);
      return;
    }
    for (TreePath each = getCurrentPath(); each != null; each = each.getParentPath()) {
      if (each.getLeaf() instanceof ClassTree
          && trees.getElement(each) instanceof TypeElement enclosing
          && types.isSubtype(types.erasure(enclosing.asType()), types.erasure(declaring))) {
        tell(Site.Form.UNQUALIFIED_CALL, call, method, enclosing.asType(), sites);
        return;
      }
    }
    tell(Site.Form.UNQUALIFIED_CALL, call, method, declaring, sites);
    // Imported statically: the class named by the import is right as well.
    sites.computeIfPresent(
        site(Site.Form.UNQUALIFIED_CALL, call),
        (site, truth) -> {
          Set<String> owners = new HashSet<>(truth.owners());
          getCurrentPath().getCompilationUnit().getImports().stream()
              .filter(each -> each.isStatic())
              .map(each -> each.getQualifiedIdentifier().toString())
              .map(each -> each.substring(0, each.lastIndexOf('.')))
              .filter(each -> inherits(each, declaring))
              .forEach(owners::add);
          return new Truth(owners, truth.supertypes(), truth.jdk());
        });
  }

  private boolean inherits(String className, TypeMirror ancestor) {
    TypeElement type = elements.getTypeElement(className);
    return type != null && types.isSubtype(types.erasure(type.asType()), types.erasure(ancestor));
  }

  @Override
  public Void visitNewClass(NewClassTree creation, Map<Site, Truth> sites) {
    if (creation.getClassBody() == null) {
      method(getCurrentPath())
          .ifPresent(
              each ->
                  tell(
                      Site.Form.CONSTRUCTOR,
                      creation,
                      each,
                      each.getEnclosingElement().asType(),
                      sites));
    }
    return super.visitNewClass(creation, sites);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree reference, Map<Site, Truth> sites) {
    TreePath scope = new TreePath(getCurrentPath(), reference.getQualifierExpression());
    method(getCurrentPath())
        .ifPresent(
            each ->
                tell(
                    Site.Form.METHOD_REFERENCE,
                    reference,
                    each,
                    trees.getTypeMirror(scope),
                    sites));
    return super.visitMemberReference(reference, sites);
  }

  /** The method a tree names; empty when javac could not resolve it. */
  private Optional<ExecutableElement> method(TreePath path) {
    return trees.getElement(path) instanceof ExecutableElement method
            && method.asType().getKind() == TypeKind.EXECUTABLE
            && method.getEnclosingElement().asType().getKind() != TypeKind.ERROR
        ? Optional.of(method)
        : Optional.empty();
  }

  private void tell(
      Site.Form form,
      Tree at,
      ExecutableElement method,
      TypeMirror receiver,
      Map<Site, Truth> sites) {
    boolean written = site(form, at).end() >= 0;
    if (!written || receiver == null || receiver.getKind() == TypeKind.ERROR) {
      return;
    }
    TypeMirror owner = visible(types.erasure(receiver), method);
    name(owner)
        .ifPresent(
            name ->
                sites.put(site(form, at), new Truth(Set.of(name), supertypes(owner), jdk(owner))));
  }

  private Site site(Site.Form form, Tree at) {
    CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
    return new Site(form, (int) trees.getSourcePositions().getEndPosition(unit, at));
  }

  /** An anonymous class goes by its super type, unless the method is its own. */
  private TypeMirror visible(TypeMirror owner, ExecutableElement method) {
    if (owner instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement type
        && type.getSimpleName().isEmpty()
        && !method.getEnclosingElement().equals(type)) {
      return types.erasure(
          type.getInterfaces().isEmpty() ? type.getSuperclass() : type.getInterfaces().get(0));
    }
    return owner;
  }

  private static Optional<String> name(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return name(array.getComponentType()).map(each -> each + "[]");
    }
    if (type.getKind().isPrimitive()) {
      return Optional.of(type.toString());
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    return Optional.of(LocalNames.of((TypeElement) ((DeclaredType) type).asElement()));
  }

  private Set<String> supertypes(TypeMirror type) {
    Set<String> names = new HashSet<>();
    addSupertypes(type, names);
    return names;
  }

  private void addSupertypes(TypeMirror type, Set<String> names) {
    for (TypeMirror each : types.directSupertypes(type)) {
      TypeMirror erased = types.erasure(each);
      if (name(erased).filter(names::add).isPresent()) {
        addSupertypes(erased, names);
      }
    }
  }

  private boolean jdk(TypeMirror type) {
    if (type instanceof ArrayType) {
      return true;
    }
    Element element = types.asElement(type);
    ModuleElement module = element == null ? null : elements.getModuleOf(element);
    return module != null && !module.isUnnamed();
  }
}
