package io.github.heaplint.laboratory;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A static method without parameters whose body is one code shape: it loads a value, is done with
 * it, and loads another. The value is the id of its row in {@code docs/retention.md}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Shape {
  String value();
}
