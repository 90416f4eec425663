package io.github.heaplint.benchmarks.resolver;

import java.util.Set;

/**
 * What javac says of a site.
 *
 * @param owners the names that count as right: one, but for what is imported statically, where the
 *     class it is imported by and the class that declares it both are
 * @param supertypes erased super types of the owner, for telling kinds of disagreement apart
 * @param jdk whether a class of the JDK is the owner
 */
record Truth(Set<String> owners, Set<String> supertypes, boolean jdk) {}
