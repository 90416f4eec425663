package io.github.heaplint.profiler.instrument;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * The class through which instrumented code reaches the recorder.
 *
 * <p>Whatever its class loader and module, code sees {@code java.lang} and nothing else for sure.
 * So a class with one public field of a JRE type is defined there, as JaCoCo does it.
 */
public final class Gate {
  static final String NAME = "java/lang/$HeaplintProbes";
  static final String FIELD = "recorder";
  static final String DESCRIPTOR = "Ljava/util/function/IntConsumer;";

  private Gate() {}

  /**
   * Opens the gate: from now on instrumented code may run.
   *
   * @throws IllegalStateException if this virtual machine does not let the class be defined
   */
  public static void open(Instrumentation instrumentation, IntConsumer recorder) {
    try {
      instrumentation.redefineModule(
          Object.class.getModule(),
          Set.of(),
          Map.of(),
          Map.of("java.lang", Set.of(Gate.class.getModule())),
          Set.of(),
          Map.of());
      Class<?> gate =
          MethodHandles.privateLookupIn(Object.class, MethodHandles.lookup())
              .defineClass(classFile());
      gate.getField(FIELD).set(null, recorder);
    } catch (ReflectiveOperationException refused) {
      throw new IllegalStateException("cannot define a class in java.lang", refused);
    }
  }

  private static byte[] classFile() {
    ClassWriter writer = new ClassWriter(0);
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
    writer.visit(Opcodes.V17, access, NAME, null, "java/lang/Object", null);
    writer
        .visitField(
            Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
            FIELD,
            DESCRIPTOR,
            null,
            null)
        .visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
