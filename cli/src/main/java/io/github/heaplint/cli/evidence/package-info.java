/** Joins what the rules found with what the profiler measured. */
package io.github.heaplint.cli.evidence;
