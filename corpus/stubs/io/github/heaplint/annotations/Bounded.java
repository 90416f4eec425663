package io.github.heaplint.annotations;

public @interface Bounded {
  String value();
}
