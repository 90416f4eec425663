package io.github.heaplint.profiler.probe;

import java.util.Arrays;

/** All probes, by the number that instrumented code passes. Classes are loaded while others run. */
public final class ProbeTable {
  private volatile Probe[] probes = new Probe[256];
  private int size;

  /** Adds a probe and returns its number. */
  public synchronized int add(Probe probe) {
    Probe[] current = probes;
    if (size == current.length) {
      current = Arrays.copyOf(current, 2 * size);
    }
    current[size] = probe;
    // The volatile write lets every thread that runs the instrumented code see the probe.
    probes = current;
    return size++;
  }

  Probe get(int number) {
    return probes[number];
  }
}
