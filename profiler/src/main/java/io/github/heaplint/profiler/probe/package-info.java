/** What runs while the program runs: takes probes, reads the meter, keeps the books. */
package io.github.heaplint.profiler.probe;
