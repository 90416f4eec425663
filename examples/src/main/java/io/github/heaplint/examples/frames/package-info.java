/**
 * Two data sets, one after the other, where the first is past its last use while the second is
 * loaded; every class takes the form to run as its first argument: {@code held}, {@code block},
 * {@code nulled}, {@code extracted}, {@code streamed}.
 */
package io.github.heaplint.examples.frames;
