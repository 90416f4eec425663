package io.github.heaplint.examples;

import java.lang.reflect.Method;

/** Runs both forms of a pair, one after the other, in one virtual machine. */
public final class BothForms {
  private BothForms() {}

  /**
   * Runs them.
   *
   * @param args name of the pair, and its data
   */
  public static void main(String[] args) throws Exception {
    Pair pair = Pair.valueOf(args[0]);
    run(pair.eager(), args[1]);
    run(pair.chunked(), args[1]);
  }

  private static void run(Class<?> program, String data) throws Exception {
    Method main = program.getMethod("main", String[].class);
    main.invoke(null, (Object) new String[] {data});
  }
}
