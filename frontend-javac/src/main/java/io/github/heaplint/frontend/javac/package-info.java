/** Lowers the compiler's trees, parsed or attributed, seen through its exported interface only. */
package io.github.heaplint.frontend.javac;
