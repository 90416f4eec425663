/** Applies fixes to real projects and compiles what comes of it. */
package io.github.heaplint.benchmarks.fixes;
