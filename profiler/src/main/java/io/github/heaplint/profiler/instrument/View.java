package io.github.heaplint.profiler.instrument;

import java.util.Locale;

/** How the frames of profiled methods are looked at. */
public enum View {
  /** As they are when interpreted: a dead variable holds its value until it is overwritten. */
  INTERPRETED,
  /** As they are when compiled: a dead variable holds nothing. */
  COMPILED,
  /** Interpreted, with every dead variable cleared when a line begins: what could be. */
  RELEASED;

  /** As options and recordings write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
