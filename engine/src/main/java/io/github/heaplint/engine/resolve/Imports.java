package io.github.heaplint.engine.resolve;

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
public record Imports(
    List<String> written,
    Map<String, String> types,
    List<String> packages,
    Map<String, List<String>> members,
    List<String> classes) {

  /**
   * One import.
   *
   * @param name qualified, without the star
   */
  public record Import(String name, boolean isStatic, boolean isModule, boolean onDemand) {}

  /** Sorts the imports of a file. */
  public static Imports of(List<Import> all) {
    List<String> written = new ArrayList<>();
    Map<String, String> types = new HashMap<>();
    List<String> packages = new ArrayList<>();
    Map<String, List<String>> members = new HashMap<>();
    List<String> classes = new ArrayList<>();
    for (Import each : all) {
      String name = each.name();
      int dot = name.lastIndexOf('.');
      String simple = name.substring(dot + 1);
      String kind = each.isStatic() ? "static " : each.isModule() ? "module " : "";
      written.add(kind + name + (each.onDemand() ? ".*" : ""));
      if (each.isModule()) {
        continue;
      }
      if (each.onDemand()) {
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
