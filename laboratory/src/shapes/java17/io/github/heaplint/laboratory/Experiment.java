package io.github.heaplint.laboratory;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Runs the shapes of some classes one after the other and prints a line for each: its id and, per
 * probe, {@code R} (retained), {@code r} (released) or {@code ?} with the reason.
 */
final class Experiment {
  private Experiment() {}

  /**
   * Arguments: the calls that warm a shape up, the probes joined with commas, then the names of the
   * classes, each followed by {@code #id} if only one of its shapes is meant.
   */
  public static void main(String[] arguments) throws ClassNotFoundException {
    int warmUp = Integer.parseInt(arguments[0]);
    Set<Probe> probes = EnumSet.noneOf(Probe.class);
    for (String probe : arguments[1].split(",")) {
      probes.add(Probe.valueOf(probe));
    }
    for (String name : List.of(arguments).subList(2, arguments.length)) {
      String[] classAndId = name.split("#", 2);
      Arrays.stream(Class.forName(classAndId[0]).getDeclaredMethods())
          .filter(method -> method.isAnnotationPresent(Shape.class))
          .filter(method -> classAndId.length == 1 || id(method).equals(classAndId[1]))
          .sorted(Comparator.comparing(Experiment::id))
          .forEach(shape -> System.out.println(line(shape, warmUp, probes)));
    }
    // Some shapes leave daemon threads and pools behind.
    System.exit(0);
  }

  private static String line(Method shape, int warmUp, Set<Probe> probes) {
    shape.setAccessible(true);
    StringBuilder line = new StringBuilder(id(shape));
    try {
      Lab.start(Probe.NONE);
      for (int i = 0; i < warmUp; i++) {
        run(shape);
      }
      for (Probe probe : probes) {
        Lab.start(probe);
        line.append('\t').append(verdict(shape));
      }
    } catch (InvocationTargetException failed) {
      line.append("\t? in warm-up: ").append(failed.getCause());
    }
    return line.toString();
  }

  private static String verdict(Method shape) {
    try {
      run(shape);
      return Lab.stop() ? "R" : "r";
    } catch (InvocationTargetException failed) {
      return failed.getCause() instanceof OutOfMemoryError ? "R" : "? " + failed.getCause();
    } catch (IllegalStateException unusable) {
      return "? " + unusable.getMessage();
    }
  }

  private static void run(Method shape) throws InvocationTargetException {
    try {
      shape.invoke(null);
    } catch (IllegalAccessException inaccessible) {
      throw new LinkageError(id(shape), inaccessible);
    }
  }

  private static String id(Method shape) {
    return shape.getAnnotation(Shape.class).value();
  }
}
