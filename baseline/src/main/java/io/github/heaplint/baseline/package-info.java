/** Findings that a project has accepted for now: one file, read by every door. */
package io.github.heaplint.baseline;
