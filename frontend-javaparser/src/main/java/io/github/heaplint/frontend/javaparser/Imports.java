package io.github.heaplint.frontend.javaparser;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The imports of a file.
 *
 * @param written each as written, less its keyword and {@code ;}
 * @param types simple name of each single-type import, with what it stands for
 * @param packages on-demand imports, of packages and of classes, and of classes' static members
 * @param members simple name of each single static import, with the classes it is taken from
 * @param classes classes whose static members are imported on demand
 */
record Imports(
    List<String> written,
    Map<String, String> types,
    List<String> packages,
    Map<String, List<String>> members,
    List<String> classes) {

  static Imports of(CompilationUnit unit) {
    List<String> written = new ArrayList<>();
    Map<String, String> types = new HashMap<>();
    List<String> packages = new ArrayList<>();
    Map<String, List<String>> members = new HashMap<>();
    List<String> classes = new ArrayList<>();
    for (ImportDeclaration each : unit.getImports()) {
      String name = each.getNameAsString();
      int dot = name.lastIndexOf('.');
      String simple = name.substring(dot + 1);
      String kind = each.isStatic() ? "static " : each.isModule() ? "module " : "";
      written.add(kind + name + (each.isAsterisk() ? ".*" : ""));
      if (each.isModule()) {
        continue;
      }
      if (each.isAsterisk()) {
        packages.add(name);
        if (each.isStatic()) {
          classes.add(name);
        }
      } else if (!each.isStatic()) {
        types.put(simple, name);
      } else if (dot > 0) {
        members.computeIfAbsent(simple, key -> new ArrayList<>()).add(name.substring(0, dot));
      }
    }
    return new Imports(written, types, packages, members, classes);
  }
}
