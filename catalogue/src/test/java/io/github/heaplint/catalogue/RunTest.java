package io.github.heaplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Code before and after an exchange does the same: it is run against the real library, each page
 * with a class loader of its own, and what it uses and writes is compared.
 */
final class RunTest {
  /** So many libraries are run in the default build. */
  private static final int LIBRARIES = 40;

  private static final Path REPOSITORY = Path.of(System.getProperty("catalogue.repository"));
  private static final Pattern COMMA = Pattern.compile(",\\s*(?![^<]*>)");
  private static final String TEXT = "delta,1\nalpha,2\n\ngamma,3\nbeta,4\n";

  /** What a variable is when nothing is said of it, by its type. */
  private static final Map<String, String> USUAL =
      Map.of(
          "Path", "data",
          "File", "data.toFile()",
          "InputStream", "Files.newInputStream(data)",
          "Reader", "Files.newBufferedReader(data)",
          "OutputStream", "new ByteArrayOutputStream()",
          "Writer", "new StringWriter()",
          "Charset", "StandardCharsets.UTF_8",
          "int", "0");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> run() throws IOException {
    return pages().map(page -> DynamicTest.dynamicTest(page.name(), () -> run(page)));
  }

  @Test
  void manyLibrariesAreRun() throws IOException {
    Set<String> libraries = new TreeSet<>();
    SignatureLock lock =
        SignatureLock.read(
            "signatures.lock",
            Files.readAllLines(CataloguePagesTest.PAGES.resolve("signatures.lock")));
    pages()
        .forEach(
            page -> {
              Set<String> run = runnable(page).map(Page.Example::row).collect(Collectors.toSet());
              Mention.of(page).stream()
                  .filter(each -> run.contains(row(page, each.line())))
                  .forEach(each -> libraries.add(lock.types().get(each.type()).artefact()));
            });

    assertThat(libraries).hasSizeGreaterThanOrEqualTo(LIBRARIES);
  }

  private static Stream<Page> pages() throws IOException {
    return PagesToRows.pages(CataloguePagesTest.PAGES).stream()
        .filter(page -> runnable(page).findAny().isPresent());
  }

  private static Stream<Page.Example> runnable(Page page) {
    return page.examples().stream().filter(each -> !each.run().isEmpty());
  }

  private static String row(Page page, int line) {
    return page.rows().stream()
        .filter(each -> each.line() == line)
        .map(each -> each.text().replaceAll("(?s).*\tid=([^\t]*).*", "$1"))
        .findFirst()
        .orElse("");
  }

  private void run(Page page) throws Exception {
    List<String> artefacts = new ArrayList<>(page.artefacts());
    artefacts.addAll(page.needs());
    List<Path> libraries = new Artefacts(REPOSITORY).classPath(artefacts);
    String classPath =
        libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    Path classes = Files.createDirectories(folder.resolve(page.name()));
    ExampleCode.compile(runnable(page).map(RunTest::program).toList(), classPath, classes);
    List<URL> urls = new ArrayList<>(List.of(classes.toUri().toURL()));
    for (Path each : libraries) {
      urls.add(each.toUri().toURL());
    }
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader);
      Map<String, String> before = new LinkedHashMap<>();
      for (Page.Example each : runnable(page).toList()) {
        String done = run(each, loader);
        if (each.kind().equals("before")) {
          before.put(each.row(), done);
        } else {
          assertThat(done).as(each.row()).isNotEqualTo("[]").isEqualTo(before.get(each.row()));
        }
      }
    } finally {
      thread.setContextClassLoader(own);
    }
  }

  /** What an example used and wrote. */
  private String run(Page.Example example, ClassLoader loader) throws Exception {
    Path data = Files.createDirectories(folder.resolve(example.row() + "." + example.kind()));
    Files.writeString(data.resolve("data"), TEXT);
    return loader
        .loadClass(ExampleCode.name(example))
        .getMethod("run", Path.class)
        .invoke(null, data.resolve("data"))
        .toString();
  }

  private static ExampleCode program(Page.Example example) {
    StringBuilder code = new StringBuilder();
    Set<String> declared = new TreeSet<>();
    List<String> written = new ArrayList<>();
    for (String each : example.run()) {
      if (!each.equals("given")) {
        code.append(each).append(";\n");
        declared.addAll(Arrays.asList(each.split("[\\s=]+", -1)));
      }
    }
    for (String each : COMMA.splitAsStream(example.given()).toList()) {
      String type = each.substring(0, each.lastIndexOf(' '));
      String name = each.substring(each.lastIndexOf(' ') + 1);
      if (!declared.contains(name)) {
        assertThat(USUAL).as("%s: what is %s?", example.row(), each).containsKey(type);
        code.append(each).append(" = ").append(USUAL.get(type)).append(";\n");
      }
      if (type.equals("OutputStream") || type.equals("Writer")) {
        written.add(name);
      }
    }
    code.append("{\n").append(example.code()).append("}\n");
    written.forEach(
        each -> code.append(each).append(".flush();\nuse(").append(each).append(".toString());\n"));
    return ExampleCode.running(example, code.toString());
  }
}
