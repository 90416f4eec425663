/** What a Spark driver collects; built with {@code -Pspark} only. */
package io.github.heaplint.examples.spark;
