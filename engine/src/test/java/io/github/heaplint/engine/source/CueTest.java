package io.github.heaplint.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.catalogue.Interest;
import io.github.heaplint.engine.catalogue.Prefilter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pass over a file's bytes and that over its tokens mean the same by a cue. */
class CueTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "load()       | class A {{ b.load( ); }}",
        "load()       | class A {{ b(C::load); }}",
        "load()       | class A {{ b.load(/* none */); }}",
        "load(_)      | class A {{ b.load (c()); }}",
        "load(_)      | class A {{ b(C::load); }}",
        "Files.load(  | class A {{ b.Files . load(c); }}",
        "Files.load(  | class A {{ b(Files::load); }}",
        "Files.load(  | import static b.Files.load; class A {{ load(c); }}",
        "Files.load(  | import static b.Files.*; class A {{ load(c); }}",
        "Files.load(  | import static b.record.Files.load; class A {{ load(c); }}",
        "new Book     | class A { Object a = new Book(b); }",
        "new Book     | class A {{ a = new b.c.Book(d); }}",
        "new Book     | class A {{ b(Book::new); }}",
        "for add(     | class A { void m() { while (a) { b.add(c); } } }",
        "for add(     | class A {{ do { b.add(c); } while (a); }}",
        "for add(     | class A {{ for (B b : c) d(b::add); }}",
        "-> size()    | class A {{ f(() -> a.size()); }}",
        "-> size()    | class A { B b = () -> c.size(); }",
        "-> size()    | class A { B b = () -> { return c.size(); }; }",
        "-> size()    | class A { B b = d(e, () -> { return c.size(); }); }",
        "-> size()    | class A {{ f(a::size); }}",
        "-> size()    | class A {{ f(new B() { public int c() { return a.size(); } }); }}",
        "-> size()    | class A {{ class B { int c; int d() { return a.size(); } } }}",
        "-> size()    | class A { B b = new B() { @Override int c() { return a.size(); } }; }"
      })
  void means(String word, String file) {
    assertThat(byBytes(word, file)).isTrue();
    assertThat(byTokens(word, file)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "load()       | class A {{ b.load(c); }}",
        "load(_)      | class A {{ b.load( ); }}",
        "Files.load(  | import b.Files; class A {{ c.load(Files.d); load(e); }}",
        "new Book     | import b.Book; class A { Book b; }",
        "new Book     | class A {{ Book a = (Book) b; Book.c(new D(Book.E)); }}",
        "for add(     | class A {{ b.add(c); }}",
        "for add(     | class A { void m() { while (a) {} } void n() { b.add(c); } }",
        "-> size()    | class A {{ f(a.size()); int b = c - 1 > 2 ? 3 : a.size(); }}",
        "-> size()    | public class A { B b = () -> c; public int d = e.size(); }",
        "-> size()    | class A { void m() { f(() -> a); } int b = c.size(); }",
        "-> size()    | class A { B b = () -> { return c; }; int d() { return e.size(); } }"
      })
  void doesNotMean(String word, String file) {
    assertThat(byBytes(word, file)).isFalse();
    assertThat(byTokens(word, file)).isFalse();
  }

  private static boolean byBytes(String word, String file) {
    Interest interest = Interest.inFiles(Set.of(), Set.of(word));
    return new Prefilter(List.of(interest))
        .focus(file.getBytes(StandardCharsets.UTF_8))
        .equals(Focus.WHOLE);
  }

  private static boolean byTokens(String word, String file) {
    return Skeleton.of(file, Focus.on(Set.of(word))).orElseThrow().focused().isPresent();
  }
}
