package io.github.heaplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.meter.LiveHeap;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Code before and after an exchange does the same, and holds less: it is run against the real
 * library, each page with a class loader of its own, and what it uses and writes is compared; then
 * it is run on some MiB of data, and so is what it holds while it works.
 */
final class RunTest {
  /** So many libraries are run and measured in the default build. */
  private static final int LIBRARIES = 60;

  /** By so much the peak of the better code is lower, at the least: ten times the meter's error. */
  private static final long LESS = 1 << 20;

  /** Readings that differ by no more are alike. */
  private static final long SLACK = 1 << 14;

  /** Set by the signatures profile. */
  private static final boolean ALL = System.getProperty("catalogue.localRepository") != null;

  private static final SignatureLock LOCK = lock();
  private static final Path REPOSITORY = Path.of(System.getProperty("catalogue.repository"));
  private static final Pattern COMMA = Pattern.compile(",\\s*(?![^<]*>)");
  private static final String TEXT = "delta,1\nalpha,2\n\ngamma,3\nbeta,4\n";

  /** 3 MiB in 20,000 lines. */
  private static final String LONG = ("delta" + "x".repeat(150) + ",1\n").repeat(20_000);

  /** What a variable is when nothing is said of it, by its type. */
  private static final Map<String, String> USUAL =
      Map.of(
          "Path", "data",
          "File", "data.toFile()",
          "InputStream", "Files.newInputStream(data)",
          "Reader", "Files.newBufferedReader(data)",
          "OutputStream", "out()",
          "Writer", "writer()",
          "Charset", "StandardCharsets.UTF_8",
          "int", "0");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> run() throws IOException {
    return pages().map(page -> DynamicTest.dynamicTest(page.name(), () -> run(page)));
  }

  @Test
  void manyLibrariesAreRunAndMeasured() throws IOException {
    Set<String> libraries = new TreeSet<>();
    for (Page page : pages().toList()) {
      libraries.addAll(libraries(page, Set.copyOf(measured(page))));
    }

    assertThat(libraries).hasSizeGreaterThanOrEqualTo(LIBRARIES);
  }

  /** The libraries that rows of a page are about, without their versions. */
  private static Set<String> libraries(Page page, Set<String> rows) {
    return Mention.of(page).stream()
        .filter(each -> rows.contains(row(page, each.line())))
        .map(each -> LOCK.types().get(each.type()).artefact().replaceFirst(":[^:]*$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static SignatureLock lock() {
    try {
      return SignatureLock.read(
          "signatures.lock",
          Files.readAllLines(CataloguePagesTest.PAGES.resolve("signatures.lock")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<Page> pages() throws IOException {
    return PagesToRows.pages(CataloguePagesTest.PAGES).stream()
        .filter(page -> ALL || !page.large())
        .filter(page -> runnable(page).findAny().isPresent());
  }

  private static Stream<Page.Example> runnable(Page page) {
    return page.examples().stream().filter(each -> !each.run().isEmpty() && each.compilesHere());
  }

  private static String row(Page page, int line) {
    return page.rows().stream()
        .filter(each -> each.line() == line)
        .map(each -> each.text().replaceAll("(?s).*\tid=([^\t]*).*", "$1"))
        .findFirst()
        .orElse("");
  }

  private void run(Page page) throws Exception {
    Map<String, String> before = new LinkedHashMap<>();
    Map<String, Long> peaks = new LinkedHashMap<>();
    try (Running running = new Running(page, List::of)) {
      for (Page.Example each : runnable(page).toList()) {
        String done = running.run(each, null);
        if (each.kind().equals("before")) {
          before.put(each.row(), done);
        } else {
          assertThat(done).as(each.row()).isNotEqualTo("[]").isEqualTo(before.get(each.row()));
        }
      }
      SoftAssertions all = new SoftAssertions();
      for (String row : measured(page)) {
        long after = running.peak(row, "after");
        peaks.put(row, running.peak(row, "before"));
        all.assertThat(after)
            .as("bytes that %s holds at its peak", row)
            .isLessThan(peaks.get(row) - LESS);
      }
      all.assertAll();
    }
    if (page.rows().stream().anyMatch(each -> each.text().contains("\trecipe="))) {
      rewritten(page, before, peaks);
    }
  }

  /** What recipes make of the code before does what it did, and holds less, too. */
  private void rewritten(Page page, Map<String, String> before, Map<String, Long> peaks)
      throws Exception {
    try (Running running = new Running(page, rewritten(Rewriting.against(classPath(page))))) {
      SoftAssertions all = new SoftAssertions();
      for (Page.Example each : running.examples()) {
        all.assertThat(running.run(each, null))
            .as("%s, rewritten", each.row())
            .isEqualTo(before.get(each.row()));
        if (peaks.containsKey(each.row())) {
          all.assertThat(running.peak(each.row(), "before"))
              .as("bytes that %s holds at its peak, rewritten", each.row())
              .isLessThan(peaks.get(each.row()) - LESS);
        }
      }
      all.assertAll();
    }
  }

  private static Function<ExampleCode, Collection<ExampleCode>> rewritten(Rewriting rewriting) {
    return code -> code.before() ? rewriting.of(code).stream().toList() : List.of();
  }

  private static List<Path> libraries(Page page) throws Exception {
    List<String> artefacts = new ArrayList<>(page.artefacts());
    artefacts.addAll(page.needs());
    return new Artefacts(REPOSITORY).classPath(artefacts);
  }

  private static String classPath(Page page) throws Exception {
    return libraries(page).stream()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The rows that are measured: of each library one, in the signatures profile all. */
  private static List<String> measured(Page page) {
    Set<String> rows =
        runnable(page)
            .filter(each -> each.unmeasured().isEmpty())
            .map(Page.Example::row)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (ALL) {
      return List.copyOf(rows);
    }
    Set<String> seen = new TreeSet<>();
    return rows.stream().filter(each -> seen.addAll(libraries(page, Set.of(each)))).toList();
  }

  /** A page's programs, compiled and loaded with the libraries. */
  private final class Running implements AutoCloseable {
    private final Page page;
    private final URLClassLoader loader;
    private final ClassLoader own = Thread.currentThread().getContextClassLoader();

    private final Set<String> programs;

    /** Runs the programs of which {@code change} makes something. */
    Running(Page page, Function<ExampleCode, Collection<ExampleCode>> change) throws Exception {
      this.page = page;
      Path classes = Files.createTempDirectory(folder, page.name());
      List<ExampleCode> code =
          runnable(page)
              .map(RunTest::program)
              .flatMap(each -> change.apply(each).stream())
              .toList();
      this.programs = code.stream().map(ExampleCode::className).collect(Collectors.toSet());
      if (!code.isEmpty()) {
        ExampleCode.compile(code, classPath(page), classes);
      }
      List<URL> urls = new ArrayList<>(List.of(classes.toUri().toURL()));
      for (Path each : libraries(page)) {
        urls.add(each.toUri().toURL());
      }
      loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
      Thread.currentThread().setContextClassLoader(loader);
    }

    List<Page.Example> examples() {
      return runnable(page).filter(each -> programs.contains(ExampleCode.name(each))).toList();
    }

    /** What an example used and wrote, nothing when somebody looks at the heap. */
    String run(Page.Example example, Runnable look) throws Exception {
      String size = look == null ? ".few" : ".many";
      Path data =
          Files.createDirectories(folder.resolve(example.row() + "." + example.kind() + size))
              .resolve("data");
      Files.writeString(data, look == null ? TEXT : LONG);
      return loader
          .loadClass(ExampleCode.name(example))
          .getMethod("run", Path.class, Runnable.class)
          .invoke(null, data, look)
          .toString();
    }

    /** The most bytes that an example was seen to hold beyond what was there before. */
    long peak(String row, String kind) throws Exception {
      Page.Example example =
          runnable(page)
              .filter(each -> each.row().equals(row) && each.kind().equals(kind))
              .findFirst()
              .orElseThrow();
      LiveHeap heap = LiveHeap.ofThisJvm();
      long start = settled(heap);
      AtomicLong peak = new AtomicLong();
      run(example, () -> peak.accumulateAndGet(heap.bytes() - start, Math::max));
      return peak.get();
    }

    /** What compiling has left goes in more than one collection. */
    private static long settled(LiveHeap heap) {
      long last;
      long now = heap.bytes();
      do {
        last = now;
        now = heap.bytes();
      } while (now < last - SLACK);
      return now;
    }

    @Override
    public void close() throws IOException {
      Thread.currentThread().setContextClassLoader(own);
      loader.close();
    }
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
    List<String> given =
        COMMA.splitAsStream(example.given()).filter(each -> !each.isEmpty()).toList();
    for (String each : given) {
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
