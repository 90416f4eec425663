package io.github.heaplint.engine.fix;

import io.github.heaplint.engine.ir.Span;

/** Replaces the text of a span. */
public record Edit(Span span, String replacement) {}
