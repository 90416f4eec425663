/**
 * Programs that hold more memory than their work needs, each beside its chunked counterpart.
 *
 * <p>A class named {@code …Eager} and the one named {@code …Chunked} next to it do the same work on
 * the same data and print the same result. {@link io.github.heaplint.examples.Measure} runs all of
 * them and prints how much heap each form needs.
 */
package io.github.heaplint.examples;
