/** Applies fixes to files: in rounds, checked by parsing again, each file replaced at once. */
package io.github.heaplint.cli.fix;
