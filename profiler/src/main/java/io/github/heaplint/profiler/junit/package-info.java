/** A heap budget for tests of JUnit 5. */
package io.github.heaplint.profiler.junit;
