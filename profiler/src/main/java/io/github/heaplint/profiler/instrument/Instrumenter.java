package io.github.heaplint.profiler.instrument;

import io.github.heaplint.profiler.probe.ProbeTable;
import io.github.heaplint.profiler.probe.ProfiledMethod;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** Puts probes into the selected methods of a class. */
public final class Instrumenter {
  /** Before it, class files may have subroutines, which the frames of a handler cannot describe. */
  private static final int OLDEST = Opcodes.V1_6;

  private final Selection selection;
  private final ProbeTable probes;
  private final View view;

  /**
   * A class with probes.
   *
   * @param classFile to be loaded instead
   * @param methods that have probes, as {@code owner} with slashes and name
   * @param offered names of all methods of the class
   * @param notes methods that were left alone, and why
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Instrumented(
      byte[] classFile, Set<String> methods, Set<String> offered, List<String> notes) {
    /** Copies the collections, not the class file. */
    public Instrumented {
      methods = Set.copyOf(methods);
      offered = Set.copyOf(offered);
      notes = List.copyOf(notes);
    }
  }

  /**
   * An instrumenter of the selected methods.
   *
   * @param view of the frames of these methods
   */
  public Instrumenter(Selection selection, ProbeTable probes, View view) {
    this.selection = selection;
    this.probes = probes;
    this.view = view;
  }

  /** Whether a class may have selected methods: a quick look before the class is parsed. */
  public boolean mayConcern(String className, byte[] classFile) {
    return selection.namesClass(className)
        || new String(classFile, StandardCharsets.ISO_8859_1).contains(Selection.ANNOTATION);
  }

  /** Leaves methods alone, with a note, where they cannot be instrumented. */
  public Instrumented instrument(byte[] classFile) {
    Set<String> lengthy = new HashSet<>();
    Set<String> tooLong = new HashSet<>();
    while (true) {
      try {
        return instrument(classFile, lengthy, tooLong);
      } catch (MethodTooLargeException tooLarge) {
        // Try again with fewer probes in it, and then with none.
        String method = tooLarge.getMethodName() + tooLarge.getDescriptor();
        if (!lengthy.add(method) && !tooLong.add(method)) {
          throw tooLarge;
        }
      }
    }
  }

  private Instrumented instrument(byte[] classFile, Set<String> lengthy, Set<String> tooLong) {
    ClassReader reader = new ClassReader(classFile);
    ClassNode node = new ClassNode();
    reader.accept(node, ClassReader.EXPAND_FRAMES);
    Set<String> annotated = annotated(node);
    Set<String> done = new HashSet<>();
    List<String> notes = new ArrayList<>();
    for (MethodNode method : node.methods) {
      if (!isSelected(node, method, annotated)) {
        continue;
      }
      String name = node.name.replace('/', '.') + "#" + method.name;
      if ((node.version & 0xffff) < OLDEST) {
        notes.add(name + " was left alone: its class file is older than Java 6");
      } else if (method.instructions.size() == 0) {
        notes.add(name + " was left alone: it is abstract or native");
      } else if (tooLong.contains(method.name + method.desc)) {
        notes.add(name + " was left alone: with probes its code would be longer than 64 KiB");
      } else {
        try {
          Landmarks landmarks = Landmarks.of(method);
          if (!landmarks.hasLineNumbers()) {
            notes.add(
                name + " has no line numbers (compile it with -g): its rows are instructions");
          }
          boolean within = !lengthy.contains(method.name + method.desc);
          if (!within) {
            notes.add(
                name
                    + " is too long for probes within its lines: peaks are those at their ends, and"
                    + " what is dead is not known");
          }
          place(node, method, landmarks, within);
          done.add(node.name + "." + method.name);
        } catch (AnalyzerException invalid) {
          notes.add(name + " was left alone: " + invalid.getMessage());
        }
      }
    }
    Set<String> offered =
        node.methods.stream().map(method -> method.name).collect(Collectors.toSet());
    if (done.isEmpty()) {
      return new Instrumented(classFile, done, offered, notes);
    }
    ClassWriter writer = new ClassWriter(reader, 0);
    node.accept(writer);
    return new Instrumented(writer.toByteArray(), done, offered, notes);
  }

  private void place(ClassNode node, MethodNode method, Landmarks landmarks, boolean within)
      throws AnalyzerException {
    List<Integer> lines = landmarks.all();
    BitSet busy = new BitSet();
    BitSet working = new BitSet();
    for (int row = 0; row < lines.size(); row++) {
      busy.set(row, landmarks.isBusy(lines.get(row)));
      working.set(row, landmarks.isWorking(lines.get(row)));
    }
    ProfiledMethod profiled =
        new ProfiledMethod(
            node.name.replace('/', '.'),
            method.name,
            method.desc,
            node.sourceFile == null || !landmarks.hasLineNumbers() ? "" : node.sourceFile,
            lines,
            busy,
            working);
    new Placement(node.name, method, profiled, landmarks, probes, view, within).place();
  }

  private boolean isSelected(ClassNode node, MethodNode method, Set<String> annotated) {
    String source = Selection.sourceMethod(method.name);
    boolean lambda = !source.equals(method.name);
    boolean written = lambda || (method.access & Opcodes.ACC_SYNTHETIC) == 0;
    return written
        && (annotated.contains("*")
            || annotated.contains(method.name + method.desc)
            || (lambda && annotated.stream().anyMatch(a -> a.startsWith(source + "(")))
            || selection.names(node.name, method.name));
  }

  /** Names and descriptors of annotated methods; {@code *} where the class is annotated. */
  private static Set<String> annotated(ClassNode node) {
    Set<String> annotated = new HashSet<>();
    if (isAnnotated(node.invisibleAnnotations) || isAnnotated(node.visibleAnnotations)) {
      annotated.add("*");
    }
    for (MethodNode method : node.methods) {
      if (isAnnotated(method.invisibleAnnotations) || isAnnotated(method.visibleAnnotations)) {
        annotated.add(method.name + method.desc);
      }
    }
    return annotated;
  }

  private static boolean isAnnotated(List<AnnotationNode> annotations) {
    return annotations != null
        && annotations.stream().anyMatch(each -> each.desc.equals(Selection.ANNOTATION));
  }
}
