/** The light resolver beside javac's own attribution. */
package io.github.heaplint.benchmarks.resolver;
