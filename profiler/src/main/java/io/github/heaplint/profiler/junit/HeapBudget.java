package io.github.heaplint.profiler.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test, or every test of a class, fails if its live heap peaks above its start by more than this.
 *
 * <p>The peak is a lower bound (see {@link io.github.heaplint.meter.PeakLiveHeap}), so a test fails
 * only for what was really held; it contains what other threads keep meanwhile, so do not run such
 * tests in parallel. Under the serial collector ({@code -XX:+UseSerialGC}) it is exact to 0.1 MiB;
 * others round up to their regions. Under a debugger, which keeps dead variables alive, nothing is
 * checked, and a report entry says so.
 *
 * <p>If the tests run under the profiler's agent, the message has the tables of those methods that
 * are profiled.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith(HeapBudgetExtension.class)
public @interface HeapBudget {
  /** The most that the test may add: a whole number and B, KiB, MiB or GiB, as {@code 64MiB}. */
  String value();
}
