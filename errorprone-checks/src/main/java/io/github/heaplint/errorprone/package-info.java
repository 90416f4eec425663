/** Error Prone checks, one for each rule, that share one look at each file. */
package io.github.heaplint.errorprone;
