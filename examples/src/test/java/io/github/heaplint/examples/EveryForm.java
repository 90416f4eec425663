package io.github.heaplint.examples;

import io.github.heaplint.examples.frames.LinesTwice;
import java.util.Arrays;

/** Runs forms of {@link LinesTwice}, one after the other, in one virtual machine. */
public final class EveryForm {
  private EveryForm() {}

  /**
   * Runs them.
   *
   * @param args the file, and the forms
   */
  public static void main(String[] args) throws Exception {
    for (String form : Arrays.copyOfRange(args, 1, args.length)) {
      LinesTwice.main(new String[] {form, args[0]});
    }
  }
}
