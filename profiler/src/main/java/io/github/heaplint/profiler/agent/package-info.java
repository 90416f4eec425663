/** The java agent: options, class loading, the end of the program. */
package io.github.heaplint.profiler.agent;
