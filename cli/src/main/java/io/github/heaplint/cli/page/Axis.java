package io.github.heaplint.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Maps a quantity from 0 to its largest value onto a length.
 *
 * @param largest value, in the unit of the ticks
 * @param from where 0 is
 * @param to where the largest value is
 * @param unit of the ticks
 */
record Axis(double largest, double from, double to, String unit) {
  private static final double[] NICE = {1, 2, 5, 10};
  private static final int MOST_TICKS = 6;

  double at(double value) {
    return from + (to - from) * value / largest;
  }

  /** Round values, at most six and zero. */
  List<Double> ticks() {
    double rough = largest / MOST_TICKS;
    double magnitude = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = magnitude;
    for (double nice : NICE) {
      step = nice * magnitude;
      if (step >= rough) {
        break;
      }
    }
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i * step <= largest; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  String label(double value) {
    double shown = Math.abs(value) < 1e-9 ? 0 : value;
    String number =
        shown == Math.rint(shown)
            ? String.format(Locale.ROOT, "%.0f", shown)
            : String.format(Locale.ROOT, "%.3f", shown).replaceAll("0+$", "");
    return number + " " + unit;
  }
}
