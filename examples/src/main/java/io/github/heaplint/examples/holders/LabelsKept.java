package io.github.heaplint.examples.holders;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Labels that are made when they are shown, and kept until then. */
public final class LabelsKept {
  private static final int LABELS = 400;
  private static final int ROWS = 32 << 10;

  private LabelsKept() {}

  /** Prints the last label; the argument is the form, {@code held} or {@code released}. */
  public static void main(String[] args) {
    Supplier<Supplier<String>> maker =
        args[0].equals("held") ? LabelsKept::held : LabelsKept::released;
    List<Supplier<String>> labels = new ArrayList<>();
    for (int i = 0; i < LABELS; i++) {
      labels.add(maker.get());
    }
    System.out.println(labels.get(LABELS - 1).get());
  }

  private static Supplier<String> held() {
    List<String> rows = new ArrayList<>(Collections.nCopies(ROWS, "row"));
    return () -> rows.size() + " rows";
  }

  private static Supplier<String> released() {
    List<String> rows = new ArrayList<>(Collections.nCopies(ROWS, "row"));
    int count = rows.size();
    return () -> count + " rows";
  }
}
