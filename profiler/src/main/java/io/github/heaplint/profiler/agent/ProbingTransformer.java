package io.github.heaplint.profiler.agent;

import io.github.heaplint.profiler.instrument.Instrumenter;
import io.github.heaplint.profiler.instrument.Instrumenter.Instrumented;
import io.github.heaplint.profiler.instrument.MethodName;
import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Instruments classes as they are loaded; a class that it cannot instrument it leaves alone. */
final class ProbingTransformer implements ClassFileTransformer {
  private static final String OWN_PACKAGE = "io.github.heaplint.profiler.";

  private final Instrumenter instrumenter;
  private final boolean interpreted;
  private final Set<String> methods = ConcurrentHashMap.newKeySet();
  private final Set<String> offered = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<String> notes = new ConcurrentLinkedQueue<>();

  /**
   * A transformer.
   *
   * @param interpreted whether to keep the instrumented methods from being compiled
   */
  ProbingTransformer(Instrumenter instrumenter, boolean interpreted) {
    this.instrumenter = instrumenter;
    this.interpreted = interpreted;
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String className,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] classFile) {
    // The JDK's own classes are used by the probes themselves.
    if (loader == null || className == null || redefined != null) {
      return null;
    }
    try {
      return instrumenter.mayConcern(className, classFile) ? probed(className, classFile) : null;
    } catch (Throwable broken) {
      notes.add(className.replace('/', '.') + " was left alone: " + broken);
      return null;
    }
  }

  private byte[] probed(String className, byte[] classFile) {
    Instrumented instrumented = instrumenter.instrument(classFile);
    notes.addAll(instrumented.notes());
    instrumented.offered().forEach(method -> offered.add(className + "." + method));
    if (instrumented.methods().isEmpty()) {
      return null;
    }
    methods.addAll(instrumented.methods());
    if (interpreted) {
      try {
        InterpretedMethods.add(instrumented.methods());
      } catch (IOException refused) {
        notes.add(
            "methods of %s may have been compiled while measured: %s"
                .formatted(className.replace('/', '.'), refused.getMessage()));
      }
    }
    return instrumented.classFile();
  }

  /**
   * What was left alone, and which of the named methods were never found.
   *
   * @param noneWillDo whether a run without a profiled method has something to tell
   * @param loaded all classes, among which one of a similar name may be
   */
  List<String> notes(List<MethodName> named, boolean noneWillDo, Class<?>[] loaded) {
    List<String> all = new ArrayList<>(notes);
    for (MethodName name : named) {
      if (methods.stream().noneMatch(name::matches)) {
        all.add(missing(name, loaded));
      }
    }
    if (methods.isEmpty() && named.isEmpty() && !noneWillDo) {
      all.add("no method was profiled: annotate one with @ProfileHeap or name one as Class#method");
    }
    return all;
  }

  private String missing(MethodName name, Class<?>[] loaded) {
    boolean qualified = name.className().indexOf('.') > 0;
    if (qualified
        && Stream.of(loaded).anyMatch(each -> isOfJdk(each) && name.matchesClass(each.getName()))) {
      return name + " was not profiled: classes of the JDK itself are left alone";
    }
    Set<String> others = new TreeSet<>();
    for (String each : offered) {
      if (name.matchesClassOf(each)) {
        others.add(each.substring(each.lastIndexOf('.') + 1));
      }
    }
    return others.isEmpty()
        ? "%s was not profiled: no class %s was loaded%s"
            .formatted(name, name.className(), meant(name.className(), names(name, loaded)))
        : "%s was not profiled: the class has no such method; it has %s%s"
            .formatted(name, String.join(", ", others), meant(name.method(), others));
  }

  private static boolean isOfJdk(Class<?> loaded) {
    return loaded.getClassLoader() == null && !loaded.isArray() && !loaded.isPrimitive();
  }

  private static String meant(String wanted, Collection<String> names) {
    List<String> nearest = Nearest.to(wanted, names);
    return nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
  }

  /** Of the program's classes; simple names where a simple name was asked for. */
  private static List<String> names(MethodName like, Class<?>[] loaded) {
    boolean simple = like.className().indexOf('.') < 0;
    return Stream.of(loaded)
        .filter(each -> each.getClassLoader() != null && !each.isArray() && !each.isHidden())
        .map(Class::getName)
        .filter(name -> !name.startsWith(OWN_PACKAGE))
        .map(name -> simple ? name.substring(name.lastIndexOf('.') + 1) : name)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
