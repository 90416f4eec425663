/** What the profiler costs the program that it watches. */
package io.github.heaplint.benchmarks.profile;
