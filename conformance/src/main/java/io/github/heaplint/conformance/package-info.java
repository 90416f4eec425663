/** Compares what the front ends make of the same source. */
package io.github.heaplint.conformance;
