package io.github.heaplint.processor;

import static com.google.testing.compile.Compiler.javac;
import static io.github.heaplint.processor.Sources.CHUNKED;
import static io.github.heaplint.processor.Sources.EAGER;
import static io.github.heaplint.processor.Sources.LINE;
import static io.github.heaplint.processor.Sources.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class JavacTest {
  private static Compilation compile(List<String> options, JavaFileObject... files) {
    return javac().withOptions(options).withProcessors(new HeaplintProcessor()).compile(files);
  }

  private static JavaFileObject file(String name, String text) {
    return JavaFileObjects.forSourceString(name, text);
  }

  private static List<Diagnostic<? extends JavaFileObject>> findings(Compilation compilation) {
    return compilation.diagnostics().stream()
        .<Diagnostic<? extends JavaFileObject>>map(each -> each)
        .filter(each -> each.getMessage(Locale.ROOT).contains("[Eager"))
        .toList();
  }

  private static List<Long> lines(Compilation compilation) {
    return findings(compilation).stream().map(Diagnostic::getLineNumber).toList();
  }

  @Test
  void staysSilentOnChunkedCode() {
    assertThat(compile(List.of(), file("a.Chunked", CHUNKED)).diagnostics()).isEmpty();
  }

  @Test
  void warnsAtTheCall() {
    Compilation compilation = compile(List.of(), file("a.Eager", EAGER));
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    Diagnostic<? extends JavaFileObject> only = findings(compilation).get(0);
    assertThat(findings(compilation)).hasSize(1);
    assertThat(only.getKind()).isEqualTo(Kind.WARNING);
    assertThat(only.getLineNumber()).isEqualTo(LINE);
    assertThat(EAGER.substring((int) only.getStartPosition(), (int) only.getEndPosition()))
        .isEqualTo("Files.readAllLines(orders)");
    assertThat(only.getMessage(Locale.ROOT)).contains(RULE, "better:", "newBufferedReader");
  }

  @Test
  void seesTypesThatImportsDoNotSettle() {
    String library =
        """
        package b;

        public class Library {
          public java.nio.file.Path orders;
        }
        """;
    String user =
        """
        package a;

        import b.Library;
        import java.io.IOException;
        import java.nio.file.Files;

        class User extends Library {
          int total() throws IOException {
            var read = new Object() {
              java.util.List<String> lines() throws IOException {
                return Files.readAllLines(orders);
              }
            };
            int total = 0;
            for (var line : Files.readAllLines(orders)) {
              total += line.length();
            }
            return total;
          }
        }
        """;
    assertThat(lines(compile(List.of(), file("b.Library", library), file("a.User", user))))
        .containsExactly(15L);
  }

  @Test
  void seesHelpersInSiblingClassesWhateverTheirOrder() {
    String helper =
        """
        class Loader {
          static java.util.List<String> load(java.nio.file.Path path) throws java.io.IOException {
            return java.nio.file.Files.readAllLines(path);
          }
        }
        """;
    String user =
        """
        class Sum {
          long of(java.nio.file.Path path) throws java.io.IOException {
            long sum = 0;
            for (String line : java.nio.file.Files.readAllLines(path)) {
              sum += line.length();
            }
            return sum;
          }
        }
        """;
    for (String text : List.of(helper + user, user + helper)) {
      for (String policy : List.of("-XDcompilePolicy=bytodo", "-XDcompilePolicy=simple")) {
        Compilation compilation = compile(List.of(policy), file("Sum", text));
        assertThat(findings(compilation)).as(policy).hasSize(1);
        assertThat(findings(compilation).get(0).getMessage(Locale.ROOT)).contains(RULE);
      }
    }
  }

  @Test
  void toleratesPackageInfo() {
    Compilation compilation =
        compile(
            List.of(),
            file("a.package-info", "/** Docs. */\npackage a;\n"),
            file("a.Eager", EAGER));
    assertThat(compilation.errors()).isEmpty();
    assertThat(lines(compilation)).containsExactly((long) LINE);
  }

  @Test
  void checksWithoutCompiling() {
    assertThat(lines(compile(List.of("-proc:only"), file("a.Eager", EAGER))))
        .containsExactly((long) LINE);
  }

  @Test
  void countsForWerror() {
    for (List<String> options : List.of(List.of("-Werror"), List.of("-Werror", "-proc:only"))) {
      assertThat(compile(options, file("a.Eager", EAGER)).status())
          .isEqualTo(Compilation.Status.FAILURE);
    }
  }

  @Test
  void turnsFindingsIntoErrorsOnRequest() {
    Compilation compilation = compile(List.of("-Aheaplint.failOn=warning"), file("a.Eager", EAGER));
    assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
    assertThat(findings(compilation).get(0).getKind()).isEqualTo(Kind.ERROR);
  }

  @Test
  void reportsNothingWhenTurnedOff() {
    assertThat(findings(compile(List.of("-Aheaplint.report=off"), file("a.Eager", EAGER))))
        .isEmpty();
  }

  @Test
  void runsOnlyTheRulesAskedFor() {
    assertThat(findings(compile(List.of("-Aheaplint.rules=EagerQuery"), file("a.Eager", EAGER))))
        .isEmpty();
    assertThat(findings(compile(List.of("-Aheaplint.rules=EagerRead"), file("a.Eager", EAGER))))
        .hasSize(1);
  }

  @Test
  void refusesWhatItDoesNotKnowWithTheNearestName() {
    Map<String, String> refused =
        Map.of(
            "-Aheaplint.rulez=EagerRead", "'rulez' is no option; did you mean 'rules'?",
            "-Aheaplint.rules=EagerReed", "'EagerReed' is no rule; did you mean 'EagerRead'?",
            "-Aheaplint.failOn=warn", "'warn' is no value of failOn; did you mean 'warning'?",
            "-Aheaplint.report=of", "'of' is no value of report; did you mean 'off'?");
    refused.forEach(
        (option, message) -> {
          Compilation compilation = compile(List.of(option), file("a.Eager", EAGER));
          assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
          assertThat(compilation.errors().get(0).getMessage(Locale.ROOT)).contains(message);
        });
  }

  @Test
  void obeysSuppressions() {
    String annotated =
        EAGER.replace("  static long", "  @SuppressWarnings(\"EagerRead\") static long");
    String commented =
        EAGER.replace(
            "    for (", "    // heaplint:ignore EagerRead -- the file is small\n    for (");
    assertThat(findings(compile(List.of(), file("a.Eager", annotated)))).isEmpty();
    assertThat(findings(compile(List.of(), file("a.Eager", commented)))).isEmpty();
  }

  @Test
  void survivesFilesThatDoNotCompile() {
    String broken = EAGER.replace("long total = 0;", "long total = nothing.here(;");
    String untyped = EAGER.replace("long total = 0;", "long total = Missing.here();");
    assertThat(compile(List.of(), file("a.Eager", broken)).errors()).isNotEmpty();
    assertThat(compile(List.of(), file("a.Eager", untyped)).errors()).hasSize(1);
  }

  /** Writes a class with an eager read in the first round. */
  @SupportedAnnotationTypes("*")
  private static final class Generator extends AbstractProcessor {
    private boolean done;

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer out = processingEnv.getFiler().createSourceFile("a.Second").openWriter()) {
          out.write(EAGER.replace("class Eager", "class Second"));
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
      }
      return false;
    }
  }

  @Test
  void reportsOnceOverSeveralRoundsAndGeneratedFiles() {
    Compilation compilation =
        javac()
            .withProcessors(new Generator(), new HeaplintProcessor())
            .compile(file("a.Eager", EAGER));
    assertThat(findings(compilation))
        .extracting(each -> each.getSource().getName())
        .satisfiesExactlyInAnyOrder(
            name -> assertThat(name).contains("Eager"),
            name -> assertThat(name).contains("Second"));
  }

  /** Hands its processor a wrapped environment. */
  private static final class Wrapping extends AbstractProcessor {
    private final Processor wrapped = new HeaplintProcessor();
    private final java.util.function.UnaryOperator<ProcessingEnvironment> wrapper;

    Wrapping(java.util.function.UnaryOperator<ProcessingEnvironment> wrapper) {
      this.wrapper = wrapper;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return wrapped.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return wrapped.getSupportedSourceVersion();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      wrapped.init(wrapper.apply(environment));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      wrapped.process(annotations, round);
      return false;
    }
  }

  /** As Gradle does it. */
  private record Delegating(ProcessingEnvironment delegate) implements ProcessingEnvironment {
    @Override
    public Map<String, String> getOptions() {
      return delegate.getOptions();
    }

    @Override
    public Messager getMessager() {
      return delegate.getMessager();
    }

    @Override
    public Filer getFiler() {
      return delegate.getFiler();
    }

    @Override
    public Elements getElementUtils() {
      return delegate.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return delegate.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return delegate.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return delegate.getLocale();
    }
  }

  /** As IntelliJ does it. */
  private static ProcessingEnvironment proxy(ProcessingEnvironment delegate) {
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            JavacTest.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            (self, method, arguments) -> method.invoke(delegate, arguments));
  }

  @Test
  void looksBehindWrappedEnvironments() {
    List<Wrapping> all =
        List.of(
            new Wrapping(Delegating::new),
            new Wrapping(JavacTest::proxy),
            new Wrapping(each -> new Delegating(proxy(each))));
    for (Wrapping each : all) {
      Compilation compilation = javac().withProcessors(each).compile(file("a.Eager", EAGER));
      assertThat(lines(compilation)).containsExactly((long) LINE);
    }
  }
}
