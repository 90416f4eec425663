/** What our checks cost in a compiler, and whether the doors find the same in real projects. */
package io.github.heaplint.benchmarks.doors;
