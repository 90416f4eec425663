/** Shows a recording. */
package io.github.heaplint.profiler.report;
