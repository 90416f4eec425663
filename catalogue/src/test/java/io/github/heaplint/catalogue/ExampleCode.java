package io.github.heaplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Code of a page, as a class of its own. */
final class ExampleCode extends SimpleJavaFileObject {
  private static final List<String> IMPORTS =
      List.of(
          "java.io.*",
          "java.nio.charset.*",
          "java.nio.file.*",
          "java.util.*",
          "java.util.stream.*");

  /** What the code of a row can use of its surroundings. */
  private static final String SUPPORT =
      """
      private static final List<String> USED = new ArrayList<>();
      private static final int OFTEN = 4000;
      private static final int MUCH = 1 << 20;
      private static int TIMES = 3;
      private static String padding = "";
      private static Runnable look;
      private static int used;
      private static int written = MUCH;
      static synchronized void use(Object value) {
        if (look == null) {
          String text = Arrays.deepToString(new Object[] {value});
          USED.add(text.substring(1, text.length() - 1));
        } else if (used++ % OFTEN == 0) {
          look.run();
          java.lang.ref.Reference.reachabilityFence(value);
        }
      }
      private static synchronized void wrote(Object what, int size) {
        written += size;
        if (written >= MUCH) {
          written = 0;
          look.run();
        }
        java.lang.ref.Reference.reachabilityFence(what);
      }
      static String text(int number) {
        return "a" + number + padding;
      }
      static String many(String part) {
        return part.repeat(TIMES);
      }
      static ArrayList<Object> texts() {
        ArrayList<Object> texts = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
          texts.add(text(i));
        }
        return texts;
      }
      static OutputStream out() {
        return look == null
            ? new ByteArrayOutputStream()
            : new OutputStream() {
              @Override public void write(int b) { wrote(this, 1); }
              @Override public void write(byte[] b, int from, int length) { wrote(b, length); }
            };
      }
      static Writer writer() {
        return look == null
            ? new StringWriter()
            : new Writer() {
              @Override public void write(char[] c, int from, int length) { wrote(c, length); }
              @Override public void write(String text, int from, int length) { wrote(text, length); }
              @Override public void flush() {}
              @Override public void close() {}
            };
      }
      public static List<String> run(Path data, Runnable looking) throws Throwable {
      if (looking != null) {
        look = looking;
        TIMES = 20000;
        padding = "x".repeat(150);
      }
      """;

  private final String place;
  private final String code;

  private ExampleCode(Page.Example example, String members) {
    super(URI.create("memory:///" + name(example) + ".java"), Kind.SOURCE);
    this.place = example.row() + ", line " + example.line() + " (" + example.kind() + ")";
    List<String> imports = new ArrayList<>(IMPORTS);
    imports.addAll(example.imports());
    StringBuilder text = new StringBuilder();
    imports.forEach(each -> text.append("import ").append(each).append(";\n"));
    text.append("public class ").append(name(example)).append(" {\n").append(members).append("}\n");
    this.code = text.toString();
  }

  /** Code that need only compile. */
  static ExampleCode compiling(Page.Example example) {
    return new ExampleCode(
        example,
        "static void use(Object value) {}\nvoid run("
            + example.given()
            + ") throws Throwable {\n"
            + example.code()
            + "}\n");
  }

  /**
   * Code that can be run, given the file {@code data}, and says what it used. Given somebody who
   * looks at the heap as well, it works on much, keeps nothing, and has them look now and then.
   */
  static ExampleCode running(Page.Example example, String code) {
    return new ExampleCode(example, SUPPORT + "%s\nreturn USED;\n}\n".formatted(code));
  }

  /** The same place with other code. */
  ExampleCode with(String other) {
    return new ExampleCode(toUri(), place, other);
  }

  private ExampleCode(URI uri, String place, String code) {
    super(uri, Kind.SOURCE);
    this.place = place;
    this.code = code;
  }

  /** Name of the class that an example becomes. */
  static String name(Page.Example example) {
    return "Example" + example.line();
  }

  /** Name of the class that this is. */
  String className() {
    return toUri().getPath().replaceAll("^/|\\.java$", "");
  }

  /** Whether this is code before an exchange. */
  boolean before() {
    return place.endsWith("(before)");
  }

  /** Compiles; a failure names row and line. */
  static void compile(List<ExampleCode> sources, String classPath, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    compiler
        .getTask(
            null,
            null,
            problems,
            List.of("-proc:none", "-d", classes.toString(), "-cp", classPath),
            null,
            sources)
        .call();
    assertThat(problems.getDiagnostics())
        .filteredOn(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(each -> each.getSource().getName() + ": " + each.getMessage(Locale.ROOT))
        .isEmpty();
  }

  @Override
  public String getName() {
    return place;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return code;
  }
}
