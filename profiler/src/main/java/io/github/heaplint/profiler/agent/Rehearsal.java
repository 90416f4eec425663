package io.github.heaplint.profiler.agent;

import io.github.heaplint.profiler.probe.Kind;
import io.github.heaplint.profiler.probe.Meter;
import io.github.heaplint.profiler.probe.Probe;
import io.github.heaplint.profiler.probe.ProbeTable;
import io.github.heaplint.profiler.probe.ProfiledMethod;
import io.github.heaplint.profiler.probe.Recorder;
import io.github.heaplint.profiler.probe.Variable;
import java.util.BitSet;
import java.util.List;

/**
 * Goes through a short method before the program starts, so that the classes that the recorder
 * needs are loaded by then and not charged to the program's first lines.
 */
final class Rehearsal {
  private Rehearsal() {}

  static void hold(Meter meter) {
    BitSet rows = new BitSet();
    rows.set(0, 2);
    ProfiledMethod method = new ProfiledMethod("", "", "()V", "", List.of(1, 2), rows, rows);
    ProbeTable probes = new ProbeTable();
    Recorder recorder = new Recorder(probes, meter);
    List<Variable> dead = List.of(new Variable(0, "", 1));
    for (int call = 0; call < 2; call++) {
      recorder.accept(probes.add(new Probe(Kind.ENTER, method, 0, 0, false, true, -1, List.of())));
      for (Kind kind : List.of(Kind.LINE, Kind.PEAK, Kind.STORE, Kind.RELEASED)) {
        recorder.accept(probes.add(new Probe(kind, method, 0, 0, true, true, 0, dead)));
      }
      for (Kind kind : List.of(Kind.LINE, Kind.EXIT, Kind.RELEASED, Kind.LEAVE)) {
        recorder.accept(probes.add(new Probe(kind, method, 1, 1, false, true, 0, dead)));
      }
    }
    recorder.finish();
  }
}
