/** What checking costs, as ratios from one run: beside PMD, and as its input grows. */
package io.github.heaplint.benchmarks.cost;
