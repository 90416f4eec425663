package io.github.heaplint.annotations;

public @interface Large {}
