package io.github.heaplint.profiler;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.profiler.Child.Compiler;
import io.github.heaplint.profiler.recording.Held;
import io.github.heaplint.profiler.recording.MethodTable;
import io.github.heaplint.profiler.recording.Recording;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What dead variables are called when their scope is over and their slot has had other tenants. */
final class DeadNamesTest {
  private static final String PROGRAM =
      """
      import java.util.List;
      public class Program {
        public static void main(String[] args) {
          branches(true); branches(false); split(true); resource(); tenants(); hidden();
        }
        static void branches(boolean first) {
          if (first) {
            byte[] one = load(4);
            use(one);
          } else {
            byte[] two = load(4);
            use(two);
          }
          use(load(1));
        }
        static void split(boolean first) {
          byte[] df;
          if (first) {
            df = load(4);
            use(df);
            int length = df.length;
            use(length);
          } else {
            df = load(5);
            use(df);
          }
          use(load(1));
        }
        static void resource() {
          try (Data data = new Data()) {
            use(data);
          }
          use(load(1));
        }
        static void tenants() {
          {
            int number = 7;
            use(number);
          }
          {
            byte[] df = load(4);
            use(df);
          }
          use(load(1));
        }
        static void hidden() {
          for (byte[] each : List.of(load(4), load(4))) {
            use(each);
          }
          use(load(1));
        }
        static final class Data implements AutoCloseable {
          final byte[] bytes = load(4);
          @Override public void close() {}
        }
        static byte[] load(int mebibytes) { return new byte[mebibytes << 20]; }
        static void use(Object any) { if (any == null) throw new IllegalArgumentException(); }
      }
      """;

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(
      value = Compiler.class,
      names = {"JAVAC", "ECLIPSE"})
  void callsAValueAfterTheVariablesThatItWasStoredIn(Compiler compiler) throws Exception {
    assertThat(dragged(compiler))
        .containsEntry("branches", "one or two")
        .containsEntry("split", "df")
        .containsEntry("resource", "data")
        .containsEntry("tenants", "df")
        .containsEntry("hidden", "hidden variable of line 47");
  }

  @Test
  void callsNothingHiddenWhereTheClassFileHasNoNames() throws Exception {
    assertThat(dragged(Compiler.JAVAC, "-g:source,lines"))
        .containsEntry("tenants", "variable of line 41")
        .containsEntry("hidden", "variable of line 47");
  }

  private Map<String, String> dragged(Compiler compiler, String... options) throws Exception {
    Recording recording =
        new Child(directory)
            .compile("Program", PROGRAM, compiler, options)
            .profile(Jdk.THIS.java().orElseThrow(), "Program", ",method=Program#*");
    return recording.methods().stream()
        .collect(
            toMap(
                MethodTable::method,
                method ->
                    method.drag().stream().map(Held::name).collect(Collectors.joining(", "))));
  }
}
