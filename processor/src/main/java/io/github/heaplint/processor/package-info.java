/** The checks as an annotation processor and as a javac plugin. */
package io.github.heaplint.processor;
