package io.github.heaplint.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.heaplint.profiler.Child.Compiler;
import io.github.heaplint.profiler.recording.LineRow;
import io.github.heaplint.profiler.recording.MethodTable;
import io.github.heaplint.profiler.recording.Recording;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are built in ways that an agent may stumble over. */
final class UnusualProgramTest {
  private static final Path JAVA = Jdk.THIS.java().orElseThrow();
  private static final double MEBIBYTE = 1 << 20;
  private static final char[] PASSWORD = "changeit".toCharArray();

  /** A program that holds 4 MiB after line 3 and tells what the format argument says. */
  private static final String PROGRAM =
      """
      public class Program {
        public static void main(String[] args) {
          byte[] df = new byte[4 << 20];
          System.out.println(df.length + %s);
        }
      }
      """;

  @TempDir private Path directory;
  private Child child;

  @BeforeEach
  void makeChild() {
    child = new Child(directory);
  }

  @Test
  void methodsWithoutRoomForProbesAreLeftAlone() throws Exception {
    // A call takes 7 bytes with its argument and a probe about 9: the first method has room for
    // those at lines, the second for none.
    String text =
        """
        public class Program {
          public static void main(String[] args) {
            full(3); roomy(4); small();
          }
          static void small() {
            use(new byte[4 << 20]);
          }
          static void full(int x) {
        %s  }
          static void roomy(int x) {
        %s  }
          static void use(Object any) { if (any == null) throw new Error(); }
          static Object made(int x) { return null; }
        }
        """
            .formatted(
                IntStream.range(0, 8000).mapToObj(i -> "x += x * 3;\n").reduce("", String::concat),
                IntStream.range(0, 5000)
                    .mapToObj(i -> "made(x);" + (i % 50 == 0 ? "\n" : ""))
                    .reduce("", String::concat));
    child.compile("Program", text, Compiler.JAVAC);
    Recording recording = child.profile(JAVA, "Program", ",method=Program#*");
    assertThat(recording.notes())
        .containsExactlyInAnyOrder(
            "Program#full was left alone: with probes its code would be longer than 64 KiB",
            "Program#roomy is too long for probes within its lines: peaks are those at their ends,"
                + " and what is dead is not known");
    assertThat(recording.methods())
        .extracting(MethodTable::method)
        .contains("main", "small", "roomy")
        .doesNotContain("full");
    assertThat(rises(recording, "small")).isCloseTo(4, within(0.1));
  }

  @Test
  void signedJars() throws Exception {
    child.compile(
        "Program", PROGRAM.formatted("Program.class.getSigners().length"), Compiler.JAVAC);
    Path unsigned = directory.resolve("unsigned.jar");
    try (OutputStream out = Files.newOutputStream(unsigned);
        JarOutputStream jar = new JarOutputStream(out)) {
      jar.putNextEntry(new JarEntry("Program.class"));
      Files.copy(directory.resolve("Program.class"), jar);
    }
    Path signed = directory.resolve("signed.jar");
    try (ZipFile from = new ZipFile(unsigned.toFile());
        OutputStream out = Files.newOutputStream(signed)) {
      new JarSigner.Builder(key()).build().sign(from, out);
    }
    Recording recording =
        child.profile(JAVA, List.of("-cp", signed.toString(), "Program"), ",method=Program#main");
    assertThat(rises(recording, "main")).isCloseTo(4, within(0.1));
    assertThat(directory.resolve("output.txt")).content().isEqualToIgnoringNewLines("4194305");
  }

  @Test
  void modules() throws Exception {
    Path module = Files.createDirectory(directory.resolve("shop"));
    Child inModule = new Child(module);
    inModule.compile(
        "Program",
        "package shop;\n" + PROGRAM.formatted("Program.class.getModule().getName()"),
        Compiler.JAVAC);
    inModule.compile("module-info", "module shop {}", Compiler.JAVAC);
    Recording recording =
        child.profile(
            JAVA,
            List.of("-p", module.toString(), "-m", "shop/shop.Program"),
            ",method=shop.Program#main");
    assertThat(rises(recording, "main")).isCloseTo(4, within(0.1));
    assertThat(directory.resolve("output.txt")).content().isEqualToIgnoringNewLines("4194304shop");
  }

  @Test
  void classFilesOfJava8() throws Exception {
    child.compile("Program", PROGRAM.formatted("0"), Compiler.JAVAC, "--release", "8");
    assertThat(Files.readAllBytes(directory.resolve("Program.class"))[7]).isEqualTo((byte) 52);
    Recording recording = child.profile(JAVA, "Program", ",method=Program#main");
    assertThat(recording.notes()).isEmpty();
    assertThat(rises(recording, "main")).isCloseTo(4, within(0.1));
  }

  private static double rises(Recording recording, String method) {
    return recording.methods().stream()
            .filter(table -> table.method().equals(method))
            .flatMap(table -> table.lines().stream())
            .mapToLong(LineRow::risenBytes)
            .max()
            .orElseThrow()
        / MEBIBYTE;
  }

  private KeyStore.PrivateKeyEntry key()
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = directory.resolve("keys.p12");
    String password = new String(PASSWORD);
    List<String> command =
        List.of(
            JAVA.resolveSibling("keytool").toString(),
            "-genkeypair",
            "-keystore",
            store.toString(),
            "-storepass",
            password,
            "-alias",
            "test",
            "-keyalg",
            "EC",
            "-dname",
            "CN=test");
    if (new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() != 0) {
      throw new IllegalStateException("no key: " + command);
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    return (KeyStore.PrivateKeyEntry)
        keys.getEntry("test", new KeyStore.PasswordProtection(PASSWORD));
  }
}
