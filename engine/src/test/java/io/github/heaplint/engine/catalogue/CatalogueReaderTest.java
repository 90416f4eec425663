package io.github.heaplint.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.consumption.Consumption;
import io.github.heaplint.engine.effect.Effect;
import io.github.heaplint.engine.effect.Operand;
import io.github.heaplint.engine.effect.Rewrite;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Problem;
import io.github.heaplint.engine.source.Types;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueReaderTest {
  private static final String LOAD =
      "materialises|on=a.Files#readAll|rule=EagerRead|content=lines|holds=every line|grows=the"
          + " file|source=argument 0|chunked=Files.lines(path)|serves=SINGLE_PASS FOLDED";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          loads|on=a.B#m                               ~ 'loads' is no relation
          traverses|on=a.B#m|operand=receiver          ~ traverses needs a field as
          traverses|on=a.B#m|as=FOLDED                 ~ traverses needs a field operand
          traverses|operand=receiver|as=FOLDED         ~ traverses needs a field on
          traverses|on=|operand=receiver|as=FOLDED     ~ traverses needs a field on
          traverses|on=a.B#m|operand=receiver|as=ONCE  ~ 'ONCE' is no consumption
          traverses|on=a.B#m|operand=receiver|as=folded ~ 'folded' is no consumption
          sinks|on=a.B#m|operand=argument              ~ 'argument' is no operand
          sinks|on=a.B#m|operand=argument 100          ~ 'argument 100' is no operand
          sinks|on=a.B#m|operand=argument 0|as=FOLDED  ~ 'as=FOLDED' is no field of sinks
          sinks|on=a.B#m|operand                       ~ 'operand' is no field of sinks
          sinks|on=a.B#m|on=a.B#n|operand=receiver     ~ field on is given twice
          sinks|on=a.B.m|operand=receiver              ~ 'a.B.m' is no signature
          sinks|on=a.B#m(|operand=receiver             ~ 'a.B#m(' is no signature
          sinks|on=a.B#m|when=argument 0|operand=receiver ~ 'argument 0' is no guard
          origin|on=a.B#m|kind=SMALL                   ~ 'SMALL' is no kind
          type|name=a.T|is=huge                        ~ exposing, serialised, remark, test, once; not 'huge'
          type|is=large                                ~ type needs a field name
          type|name=a.T                                ~ type needs a field is
          small|words=                                 ~ small needs a field words
          """)
  void refusesAMalformedRowWithItsLine(String row, String cause) {
    CatalogueReader reader = TinyCatalogue.read("# comment\n\n" + row + "\nlazy|on=a.B#ok\n");

    assertThat(reader.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.path()).isEqualTo("tiny.tsv");
              assertThat(problem.line()).isEqualTo(3);
              assertThat(problem.cause()).contains(cause);
            });
    assertThat(reader.catalogue().entries()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"rule", "content", "holds", "grows", "source", "chunked", "serves"})
  void refusesALoadThatDoesNotSayItsPart(String field) {
    String row = LOAD.replaceAll("\\|" + field + "=[^|]*", "");

    assertThat(TinyCatalogue.read(row).problems())
        .containsExactly(new Problem("tiny.tsv", 1, "materialises needs a field " + field));
  }

  @Test
  void refusesAnUnknownTier() {
    assertThat(TinyCatalogue.read(LOAD + "|tier=error").problems())
        .extracting(Problem::cause)
        .containsExactly("tier is warning, note or nursery, not 'error'");
  }

  @Test
  void readsALoad() {
    Catalogue catalogue =
        TinyCatalogue.read(LOAD + "|owes=CLOSE LAZY_IO|recipe=loop => {receiver}|tier=note|id=read")
            .catalogue();
    Entry entry = catalogue.entries().get(0);
    Effect.Materialises what = (Effect.Materialises) entry.effect();

    assertThat(entry.id()).isEqualTo("read");
    assertThat(entry.signature()).isEqualTo(new Signature("a.Files", "readAll", null));
    assertThat(what.rule()).isEqualTo("EagerRead");
    assertThat(what.source()).isEqualTo(Operand.argument(0));
    assertThat(what.serves())
        .containsExactlyInAnyOrder(Consumption.SINGLE_PASS, Consumption.FOLDED);
    assertThat(what.owes()).containsExactly("CLOSE", "LAZY_IO");
    assertThat(what.rewrites())
        .containsExactly(new Rewrite(Rewrite.Shape.LOOP, "", "", "{receiver}", ""));
    assertThat(what.note()).isTrue();
    assertThat(catalogue.interests("EagerRead"))
        .containsExactly(Interest.inBodies(Set.of(), Set.of("readAll(")));
    assertThat(catalogue.interests("EagerQuery")).isEmpty();
  }

  @Test
  void readsRewrites() {
    Catalogue catalogue =
        TinyCatalogue.read(
                LOAD
                    + "|recipe=consumer a.Out#write(byte[]) => a.Files.copy({0}, {to})"
                    + "; reader-loop from a.Files#readAll(a.Path) => a.R r = a.Open.it({0}) ! why")
            .catalogue();
    Effect.Materialises what = (Effect.Materialises) catalogue.entries().get(0).effect();

    assertThat(what.rewrites())
        .containsExactly(
            new Rewrite(
                Rewrite.Shape.CONSUMER, "a.Out#write(byte[])", "", "a.Files.copy({0}, {to})", ""),
            new Rewrite(
                Rewrite.Shape.READER_LOOP,
                "",
                "a.Files#readAll(a.Path)",
                "a.R r = a.Open.it({0})",
                "why"));
  }

  @Test
  void refusesAMalformedRewrite() {
    assertThat(TinyCatalogue.read(LOAD + "|recipe=magic => a.B").problems())
        .extracting(Problem::cause)
        .containsExactly("'magic' is no recipe's shape");
    assertThat(TinyCatalogue.read(LOAD + "|recipe=loop").problems())
        .extracting(Problem::cause)
        .containsExactly(
            "'loop' is no recipe: shape [consumer] [from load] => template [! reason]");
  }

  @Test
  void readsOneEntryForEachSignature() {
    Catalogue catalogue =
        TinyCatalogue.read("passes|on=a.B#m(int,*); a.C#<init>()|operand=receiver|copies=yes")
            .catalogue();

    assertThat(catalogue.entries())
        .extracting(Entry::signature)
        .containsExactly(
            new Signature("a.B", "m", List.of("int", "*")),
            new Signature("a.C", "<init>", List.of()));
    assertThat(catalogue.entries())
        .extracting(Entry::effect)
        .containsOnly(new Effect.PassesThrough(Operand.receiver(), true));
  }

  @Test
  void readsTypesAndWords() {
    Catalogue catalogue =
        TinyCatalogue.read(
                """
                type|name=a.Reader|is=one-shot
                type|name=a.Table|is=large
                type|name=a.Path|is=location
                type|name=a.Text|is=value
                type|name=a.Rows|is=plain
                small|words=config licence
                """)
            .catalogue();

    assertThat(catalogue.oneShot(Type.of("a.Table"), Types.NONE)).isFalse();
    assertThat(catalogue.oneShot(Type.named("a.Reader"), Types.NONE)).isFalse();
    assertThat(catalogue.oneShot(Type.of("a.Reader").array(1), Types.NONE)).isFalse();
    assertThat(catalogue.oneShot(Type.of("a.Reader"), Types.NONE)).isTrue();
    assertThat(catalogue.is(Trait.LARGE, Type.of("a.Table"), Types.NONE)).isTrue();
    assertThat(catalogue.is(Trait.LOCATION, Type.of("a.Table"), Types.NONE)).isFalse();
    assertThat(catalogue.is(Trait.LOCATION, Type.of("a.Path"), Types.NONE)).isTrue();
    assertThat(catalogue.smallWords().in("theLicence")).isTrue();
  }
}
