package io.github.heaplint.processor;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Looks behind the wrappers that build tools put around a compiler's processing environment: Gradle
 * hands out a delegating class, IntelliJ a proxy.
 */
final class Environments {
  private static final int DEEPEST = 8;

  private Environments() {}

  /** The first environment that fits, from the one given inwards. */
  static Optional<ProcessingEnvironment> find(
      ProcessingEnvironment given, Predicate<ProcessingEnvironment> fits) {
    Optional<ProcessingEnvironment> each = Optional.of(given);
    for (int depth = 0; depth < DEEPEST && each.isPresent(); depth++) {
      if (fits.test(each.get())) {
        return each;
      }
      each = wrappedBy(each.get());
    }
    return Optional.empty();
  }

  private static Optional<ProcessingEnvironment> wrappedBy(ProcessingEnvironment wrapper) {
    Object holder = wrapper;
    if (Proxy.isProxyClass(wrapper.getClass())) {
      InvocationHandler handler = Proxy.getInvocationHandler(wrapper);
      holder = handler;
    }
    for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        Optional<ProcessingEnvironment> found = value(field, holder);
        if (found.isPresent() && found.get() != wrapper) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<ProcessingEnvironment> value(Field field, Object holder) {
    if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
      return Optional.empty();
    }
    try {
      field.setAccessible(true);
      return field.get(holder) instanceof ProcessingEnvironment found
          ? Optional.of(found)
          : Optional.empty();
    } catch (IllegalAccessException | InaccessibleObjectException hidden) {
      return Optional.empty();
    }
  }
}
