package io.github.heaplint.cli.corpus;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.heaplint.engine.source.Source;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Ways to write the same program; lines stay where they are. */
enum Rewriting {
  AS_IT_IS {
    @Override
    String apply(String text) {
      return text;
    }
  },

  WINDOWS_LINE_ENDS {
    @Override
    String apply(String text) {
      return text.replace("\n", "\r\n");
    }
  },

  TABS {
    @Override
    String apply(String text) {
      return text.replaceAll("(?m)(?<=^ {0,80}) {2}", "\t");
    }
  },

  PARENTHESES {
    @Override
    void edit(CompilationUnit unit, Edits edits) {
      for (Expression each : unit.findAll(Expression.class)) {
        boolean wrapped =
            (each instanceof MethodCallExpr || each instanceof ObjectCreationExpr)
                && each.getParentNode().filter(ExpressionStmt.class::isInstance).isEmpty();
        if (wrapped) {
          edits.before(each, "((");
          edits.after(each, "))");
        }
      }
    }
  },

  VAR {
    @Override
    void edit(CompilationUnit unit, Edits edits) {
      for (VariableDeclarationExpr each : unit.findAll(VariableDeclarationExpr.class)) {
        VariableDeclarator only = each.getVariable(0);
        if (each.getVariables().size() == 1
            && !only.getType().isPrimitiveType()
            && (only.getInitializer().isEmpty()
                ? each.getParentNode().filter(ForEachStmt.class::isInstance).isPresent()
                : inferable(only.getInitializer().get()))) {
          edits.replace(only.getType(), "var");
        }
      }
    }

    private boolean inferable(Expression initial) {
      boolean diamond =
          initial instanceof ObjectCreationExpr made
              && made.getType().getTypeArguments().filter(each -> each.isEmpty()).isPresent();
      return !diamond
          && !(initial instanceof NullLiteralExpr)
          && !(initial instanceof LambdaExpr)
          && !(initial instanceof MethodReferenceExpr)
          && !(initial instanceof ArrayInitializerExpr);
    }
  },

  QUALIFIED_NAMES {
    @Override
    void edit(CompilationUnit unit, Edits edits) {
      Map<String, String> imported = new HashMap<>();
      for (ImportDeclaration each : unit.getImports()) {
        imported.put(each.getName().getIdentifier(), each.getNameAsString());
      }
      for (ClassOrInterfaceType each : unit.findAll(ClassOrInterfaceType.class)) {
        String qualified = imported.get(each.getNameAsString());
        if (each.getScope().isEmpty() && qualified != null) {
          edits.replace(each.getName(), qualified);
        }
      }
      for (NameExpr each : unit.findAll(NameExpr.class)) {
        String qualified = imported.get(each.getNameAsString());
        if (qualified != null) {
          edits.replace(each, qualified);
        }
      }
    }
  },

  RENAMED_LOCALS {
    @Override
    void edit(CompilationUnit unit, Edits edits) {
      for (CallableDeclaration<?> method : unit.findAll(CallableDeclaration.class)) {
        Set<String> locals = new HashSet<>();
        method
            .findAll(VariableDeclarationExpr.class)
            .forEach(
                each ->
                    each.getVariables()
                        .forEach(variable -> rename(variable.getName(), locals, edits)));
        method
            .findAll(Parameter.class)
            .forEach(parameter -> rename(parameter.getName(), locals, edits));
        method.findAll(NameExpr.class).stream()
            .filter(each -> locals.contains(each.getNameAsString()))
            .forEach(each -> edits.replace(each, each.getNameAsString() + SUFFIX));
        method.findAll(TypeExpr.class).stream()
            .filter(each -> locals.contains(each.getTypeAsString()))
            .forEach(each -> edits.replace(each, each.getTypeAsString() + SUFFIX));
      }
    }

    private void rename(SimpleName name, Set<String> locals, Edits edits) {
      locals.add(name.getIdentifier());
      edits.replace(name, name.getIdentifier() + SUFFIX);
    }
  };

  /** Keeps the words of a name apart, so that they still can say that something is small. */
  private static final String SUFFIX = "_1";

  /** The program written so. */
  String apply(String text) {
    ParserConfiguration configuration =
        new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_25);
    CompilationUnit unit = new JavaParser(configuration).parse(text).getResult().orElseThrow();
    Edits edits = new Edits(new Source("", text));
    edit(unit, edits);
    return edits.apply();
  }

  void edit(CompilationUnit unit, Edits edits) {
    throw new UnsupportedOperationException(name());
  }

  /** Replacements in a text; inner ones are put inside outer ones. */
  static final class Edits {
    private final Source source;
    private final TreeMap<Integer, String> befores = new TreeMap<>();
    private final TreeMap<Integer, String> afters = new TreeMap<>();
    private final TreeMap<Integer, Integer> removed = new TreeMap<>();

    Edits(Source source) {
      this.source = source;
    }

    void before(Node node, String text) {
      befores.merge(start(node), text, String::concat);
    }

    void after(Node node, String text) {
      afters.merge(end(node), text, String::concat);
    }

    void replace(Node node, String text) {
      befores.put(start(node), befores.getOrDefault(start(node), "") + text);
      if (removed.put(start(node), end(node)) != null) {
        befores.put(start(node), text);
      }
    }

    String apply() {
      StringBuilder text = new StringBuilder();
      int i = 0;
      while (i <= source.text().length()) {
        text.append(afters.getOrDefault(i, ""));
        text.append(befores.getOrDefault(i, ""));
        if (removed.containsKey(i)) {
          i = removed.get(i);
        } else {
          if (i < source.text().length()) {
            text.append(source.text().charAt(i));
          }
          i++;
        }
      }
      return text.toString();
    }

    private int start(Node node) {
      Range range = node.getRange().orElseThrow();
      return source.offset(range.begin.line) + range.begin.column - 1;
    }

    private int end(Node node) {
      Range range = node.getRange().orElseThrow();
      return source.offset(range.end.line) + range.end.column;
    }
  }
}
