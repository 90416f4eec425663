/**
 * Objects that live as long as the program and hold more than they need: each in two forms, {@code
 * held} as first written and {@code released}. No program takes data; all of it is made up.
 */
package io.github.heaplint.examples.holders;
