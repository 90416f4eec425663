package io.github.heaplint.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.catalogue.Siblings.Kind;
import io.github.heaplint.engine.catalogue.Siblings.Sibling;
import io.github.heaplint.engine.ir.Callee;
import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Declaration.Member;
import io.github.heaplint.engine.source.Declaration.Method;
import io.github.heaplint.engine.source.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SiblingsTest {
  private static final Type ORDER = Type.of("a.Order");
  private static final Type ORDERS = Type.of("java.util.List").withArguments(List.of(ORDER));
  private static final Method FIND_ALL = method("findAll", ORDERS);

  private final Map<String, Declaration> declarations = new HashMap<>();
  private final Types types = name -> Optional.ofNullable(declarations.get(name));
  private final Siblings siblings =
      new Siblings(
          TinyCatalogue.read(
                  """
                  whole|words=findAll
                  page|words=page pageable
                  type|name=b.Cursor|is=one-shot
                  lazy|on=b.Repository#findAll
                  """)
              .catalogue(),
          types);

  SiblingsTest() {
    declare("java.util.List", List.of("java.lang.Iterable"));
  }

  private void declare(String name, List<String> supertypes, Method... methods) {
    declarations.put(
        name,
        new Declaration(
            name,
            "interface",
            List.of(),
            List.of(),
            List.of(),
            supertypes.stream().map(Type::of).toList(),
            List.of(),
            List.of(methods),
            Span.NONE));
  }

  private static Method method(String name, Type result, Type... parameters) {
    return new Method(
        name,
        List.of(),
        List.of(parameters).stream()
            .map(each -> new Member("p", each, List.of(), List.of(), Span.NONE))
            .toList(),
        result,
        false,
        List.of(),
        List.of(),
        Span.NONE);
  }

  private static Callee call(String owner, Type... arguments) {
    return new Callee(Type.of(owner), "findAll", List.of(arguments), ORDERS, false);
  }

  @Test
  void noneWhereNothingElseIsOffered() {
    declare("a.Dao", List.of(), FIND_ALL, method("findAll", ORDERS, Type.of("int")));

    assertThat(siblings.of(call("a.Dao"))).isEmpty();
    assertThat(siblings.of(call("a.Unknown"))).isEmpty();
  }

  @Test
  void noneForAQueryWithAKey() {
    declare("a.Dao", List.of(), FIND_ALL, method("count", Type.of("long")));

    assertThat(siblings.of(call("a.Dao", Type.of("int")))).isEmpty();
    assertThat(siblings.wholeTable(call("a.Dao", Type.of("int")))).isEmpty();
  }

  @Test
  void noneForPagesOfSomethingElse() {
    Type pages = Type.of("b.Page").withArguments(List.of(Type.of("a.Name")));
    declare("a.Dao", List.of(), FIND_ALL, method("names", pages, Type.of("b.Pageable")));

    assertThat(siblings.of(call("a.Dao"))).isEmpty();
  }

  @Test
  void countsPagesAndCursorsOfTheProject() {
    Type pages = Type.of("b.Page").withArguments(List.of(ORDER));
    Type cursor = Type.of("b.Cursor").withArguments(List.of(ORDER));
    declare("a.Base", List.of(), method("count", Type.of("long")));
    declare(
        "a.Dao",
        List.of("a.Base"),
        FIND_ALL,
        method("exists", Type.of("boolean")),
        method("exists", Type.of("boolean"), Type.of("int")),
        method("existsAny", Type.of("int")),
        method("all", pages, Type.of("b.Pageable")),
        method("each", cursor));

    assertThat(siblings.of(call("a.Dao")))
        .containsExactlyInAnyOrder(
            new Sibling(Kind.COUNT, "count", Type.of("long")),
            new Sibling(Kind.EXISTS, "exists", Type.of("boolean")),
            new Sibling(Kind.PAGES, "all", pages),
            new Sibling(Kind.CURSOR, "each", cursor));
    assertThat(siblings.written(call("a.Dao")))
        .extracting(Sibling::kind)
        .containsExactlyInAnyOrder(Kind.PAGES, Kind.CURSOR);
  }

  @Test
  void whatALibraryOffersIsNothingSomebodyWrote() {
    Type pages = Type.of("b.Page").withArguments(List.of(ORDER));
    declare("b.Repository", List.of(), FIND_ALL, method("findAll", pages, Type.of("b.Pageable")));
    declare("a.Dao", List.of("b.Repository"));
    declare("a.Paged", List.of("b.Repository"), method("open", pages, Type.of("b.Pageable")));

    assertThat(siblings.of(call("a.Dao"))).isEmpty();
    assertThat(siblings.of(call("a.Paged")))
        .containsExactly(new Sibling(Kind.PAGES, "open", pages));
  }

  @Test
  void aWholeTableIsACollectionByAKnownName() {
    declare("a.Dao", List.of(), FIND_ALL, method("first", ORDERS));
    declare("a.Lazy", List.of(), method("findAll", Type.of("b.Cursor")));

    assertThat(siblings.wholeTable(call("a.Lazy"))).isEmpty();
    assertThat(siblings.wholeTable(new Callee(Type.of("a.Dao"), "first", List.of(), ORDERS, false)))
        .isEmpty();
    assertThat(siblings.wholeTable(call("a.Dao"))).contains(FIND_ALL);
  }
}
