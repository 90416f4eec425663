package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.provenance.Words;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The names by which projects call their own queries of whole tables, and the parts of them. */
public final class QueryNames {
  private final Set<String> whole;
  private final Words pages;

  /**
   * @param whole names of methods that give a whole table
   * @param pages words in the names of types that stand for a page, or say which page is meant
   */
  public QueryNames(Collection<String> whole, Collection<String> pages) {
    this.whole = Set.copyOf(whole);
    this.pages = new Words(pages);
  }

  /** Whether a method of this name gives a whole table. */
  public boolean whole(String method) {
    return whole.contains(method);
  }

  /** How calls mention the methods that give a whole table: {@code findAll(}. */
  public Set<String> calls() {
    return whole.stream().map(each -> each + "(").collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the type is a page, or says which page is meant. */
  public boolean page(Type type) {
    String name = type.name();
    return type.dimensions() == 0 && pages.in(name.substring(name.lastIndexOf('.') + 1));
  }
}
