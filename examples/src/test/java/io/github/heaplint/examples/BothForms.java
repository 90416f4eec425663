package io.github.heaplint.examples;

import java.lang.reflect.Method;

/** Runs both forms of pairs, one after the other, in one virtual machine. */
public final class BothForms {
  private BothForms() {}

  /**
   * Runs them.
   *
   * @param args name of a pair and its data, any number of times
   */
  public static void main(String[] args) throws Exception {
    for (int i = 0; i < args.length; i += 2) {
      Pair pair = Pair.valueOf(args[i]);
      run(pair.eager(), args[i + 1]);
      run(pair.chunked(), args[i + 1]);
    }
  }

  private static void run(Class<?> program, String data) throws Exception {
    Method main = program.getMethod("main", String[].class);
    main.invoke(null, (Object) new String[] {data});
  }
}
