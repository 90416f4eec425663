package io.github.heaplint.engine.effect;

import java.util.List;

/** What users say by annotations of the values that they declare. */
public enum Mark {
  /** Values hold a whole data set. */
  LARGE("io.github.heaplint.annotations.Large"),
  /** Values stay small. */
  BOUNDED("io.github.heaplint.annotations.Bounded");

  private final String annotation;

  Mark(String annotation) {
    this.annotation = annotation;
  }

  /** Whether it is among the annotations, given by qualified names. */
  public boolean in(List<String> annotations) {
    return annotations.contains(annotation);
  }
}
