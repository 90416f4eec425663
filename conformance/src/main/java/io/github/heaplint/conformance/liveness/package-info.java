/** Holds the engine's live variables against the live slots of the class files that javac makes. */
package io.github.heaplint.conformance.liveness;
