package io.github.heaplint.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This method gives a whole data set at once although another method of its class gives it piece by
 * piece. Callers that need it only piece by piece are told so.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Eager {
  /**
   * Name of the method that gives the same data piece by piece: a stream, an iterator, a page, or
   * nothing but calls of a handler. It is a method of the same class or of a super type.
   */
  String chunked();
}
