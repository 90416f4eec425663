package io.github.heaplint.profiler.probe;

/** What the program allocated in one thread, without what the profiler's probes allocate there. */
final class Allocations {
  private final Meter meter;
  private long atProbe;
  private long byProbes;

  Allocations(Meter meter) {
    this.meter = meter;
  }

  void probeBegins() {
    atProbe = meter.allocatedBytes();
  }

  void probeEnds() {
    byProbes += meter.allocatedBytes() - atProbe;
  }

  /** Bytes allocated up to the present probe; negative if not known. */
  long bytes() {
    return atProbe - byProbes;
  }

  boolean known() {
    return atProbe >= 0;
  }
}
