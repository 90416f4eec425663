/** Puts probes into bytecode. The only package that sees ASM. */
package io.github.heaplint.profiler.instrument;
