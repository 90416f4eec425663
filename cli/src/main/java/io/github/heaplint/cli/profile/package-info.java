/** Starts programs under the profiler. */
package io.github.heaplint.cli.profile;
