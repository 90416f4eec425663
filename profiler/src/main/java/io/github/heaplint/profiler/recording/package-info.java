/** The result of a profiled run, and its JSON form. */
package io.github.heaplint.profiler.recording;
