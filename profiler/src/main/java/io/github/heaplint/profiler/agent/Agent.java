package io.github.heaplint.profiler.agent;

import io.github.heaplint.meter.LiveHeap;
import io.github.heaplint.meter.UnmeasurableException;
import io.github.heaplint.profiler.instrument.Gate;
import io.github.heaplint.profiler.instrument.Instrumenter;
import io.github.heaplint.profiler.instrument.Selection;
import io.github.heaplint.profiler.instrument.View;
import io.github.heaplint.profiler.probe.ProbeTable;
import io.github.heaplint.profiler.probe.Recorder;
import io.github.heaplint.profiler.recording.Machine;
import io.github.heaplint.profiler.recording.MethodTable;
import io.github.heaplint.profiler.recording.Recording;
import io.github.heaplint.profiler.recording.RecordingFile;
import io.github.heaplint.profiler.recording.Sample;
import io.github.heaplint.profiler.recording.TablesMXBean;
import io.github.heaplint.profiler.report.Sources;
import io.github.heaplint.profiler.report.Tables;
import io.github.heaplint.profiler.report.TextTables;
import java.io.PrintStream;
import java.lang.instrument.Instrumentation;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/** The java agent: puts probes into selected methods, and tells at the end what they saw. */
public final class Agent {
  private static final int REFUSED = 2;

  private final Options options;
  private final Instrumentation instrumentation;
  private final JvmMeter meter;
  private final Reserve reserve;
  private final Optional<Timeline> timeline;
  private final Recorder recorder;
  private final ProbingTransformer transformer;
  private final PrintStream errors = System.err;

  private Agent(
      Options options,
      Instrumentation instrumentation,
      JvmMeter meter,
      Reserve reserve,
      Optional<Timeline> timeline) {
    this.options = options;
    this.instrumentation = instrumentation;
    this.meter = meter;
    this.reserve = reserve;
    this.timeline = timeline;
    ProbeTable probes = new ProbeTable();
    recorder = new Recorder(probes, meter);
    Selection selection = new Selection(options.methods());
    transformer =
        new ProbingTransformer(
            new Instrumenter(selection, probes, options.view()), options.view() != View.COMPILED);
  }

  /**
   * Called by the virtual machine before the program's {@code main}.
   *
   * @param arguments see {@link Options}
   */
  public static void premain(String arguments, Instrumentation instrumentation) {
    Options options;
    try {
      options = Options.parse(arguments);
    } catch (IllegalArgumentException mistake) {
      System.err.println("heaplint: " + mistake.getMessage());
      Runtime.getRuntime().halt(REFUSED);
      return;
    }
    try {
      LiveHeap heap = LiveHeap.ofThisJvm();
      Reserve reserve = new Reserve();
      Rehearsal.hold(new JvmMeter(heap, reserve, Optional.empty(), Optional.empty()));
      Optional<Timeline> timeline =
          options.timeline() ? Optional.of(new Timeline()) : Optional.empty();
      Optional<Mark> mark =
          options.breakBytes().isPresent()
              ? Optional.of(new Mark(options.breakBytes().getAsLong(), System.err))
              : Optional.empty();
      mark.ifPresent(Mark::rehearse);
      JvmMeter meter = new JvmMeter(heap, reserve, timeline, mark);
      new Agent(options, instrumentation, meter, reserve, timeline).start();
      if (options.watches()) {
        Watch.start(heap, meter, timeline.isPresent(), mark);
      }
    } catch (UnmeasurableException | IllegalStateException refusal) {
      refuse(refusal.getMessage(), options);
    } catch (LinkageError missing) {
      refuse(
          "this Java lacks what the profiler needs, perhaps the module jdk.management: " + missing,
          options);
    }
  }

  private static void refuse(String why, Options options) {
    System.err.println("heaplint: " + why);
    if (options.required()) {
      Runtime.getRuntime().halt(REFUSED);
    }
  }

  private void start() {
    Gate.open(instrumentation, recorder);
    instrumentation.addTransformer(transformer);
    offerTables();
    Runtime.getRuntime().addShutdownHook(new Thread(this::tell, "heaplint-profiler"));
  }

  private void offerTables() {
    TablesMXBean tables = () -> text(recorder.take());
    try {
      ManagementFactory.getPlatformMBeanServer()
          .registerMBean(
              new StandardMBean(tables, TablesMXBean.class, true),
              new ObjectName(TablesMXBean.NAME));
    } catch (JMException refused) {
      throw new IllegalStateException("cannot offer the tables to the program", refused);
    }
  }

  private String text(List<MethodTable> methods) {
    return methods.isEmpty() ? "" : text(new Recording(machine(), methods, List.of(), List.of()));
  }

  private String text(Recording recording) {
    return TextTables.of(
        new Tables(
            recording, Optional.empty(), new Sources(options.sources()), options.allocated()));
  }

  private void tell() {
    reserve.release();
    try {
      Recording recording = recording();
      if (options.output() == null) {
        errors.print(text(recording));
        errors.flush();
      } else {
        RecordingFile.write(recording, options.output());
      }
    } catch (Throwable broken) {
      // Whatever it is, the program must end as it would without the profiler.
      errors.println("heaplint: the profile is lost: " + broken);
    }
  }

  private Recording recording() {
    List<String> notes =
        new ArrayList<>(
            transformer.notes(
                options.methods(), options.watches(), instrumentation.getAllLoadedClasses()));
    notes.addAll(recorder.warnings());
    List<MethodTable> methods = recorder.finish();
    if (timeline.isPresent()) {
      // What is left when the methods have returned.
      meter.read();
    }
    List<Sample> samples = timeline.map(Timeline::samples).orElse(List.of());
    return new Recording(machine(), methods, samples, notes);
  }

  private Machine machine() {
    String collectors =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(GarbageCollectorMXBean::getName)
            .collect(Collectors.joining(", "));
    return new Machine(
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
        collectors,
        options.view().text(),
        Runtime.getRuntime().maxMemory());
  }
}
