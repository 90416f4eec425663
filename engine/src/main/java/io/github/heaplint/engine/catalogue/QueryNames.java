package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.provenance.Words;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names by which projects call their own queries of whole tables, and the parts of them. */
public final class QueryNames {
  private final Set<String> whole;
  private final Words pages;
  private final Words positions;
  private final Set<String> steps;
  private final Words stores;
  private final Set<String> ofStores;

  /**
   * @param whole names of methods that give a whole table
   * @param pages words in the names of types that stand for a page, or say which page is meant
   * @param positions words in the names of variables that say which page is next
   * @param steps how code mentions what gives one row after the other: {@code readLine(}
   * @param stores words in the names of types behind which tables lie
   * @param ofStores names of methods that give a whole table where a type is named for a store
   */
  public QueryNames(
      Collection<String> whole,
      Collection<String> pages,
      Collection<String> positions,
      Collection<String> steps,
      Collection<String> stores,
      Collection<String> ofStores) {
    this.ofStores = Set.copyOf(ofStores);
    this.stores = new Words(stores);
    this.steps = Set.copyOf(steps);
    this.positions = new Words(positions);
    this.whole = Set.copyOf(whole);
    this.pages = new Words(pages);
  }

  /** Whether a method of this name gives a whole table. */
  public boolean whole(String method) {
    return whole.contains(method);
  }

  /** Whether a method of this name gives all that a store has, were it not for other types. */
  boolean wholeOfStore(String method) {
    return whole(method) || ofStores.contains(method);
  }

  /** How calls mention the methods that give a whole table: {@code findAll(}. */
  public Set<String> calls() {
    return Stream.concat(whole.stream(), ofStores.stream())
        .map(each -> each + "(")
        .collect(Collectors.toUnmodifiableSet());
  }

  /** How code mentions what gives one row after the other: {@code readLine(}. */
  public Set<String> steps() {
    return steps;
  }

  /** Whether a variable of this name says which page is next. */
  public boolean position(String variable) {
    return positions.in(variable);
  }

  /** Whether the name of the type says that it stands for a table, or asks another program. */
  boolean store(Type type) {
    return stores.in(type.name().substring(type.name().lastIndexOf('.') + 1));
  }

  /** Whether the type is a page, or says which page is meant. */
  public boolean page(Type type) {
    String name = type.name();
    return type.dimensions() == 0 && pages.in(name.substring(name.lastIndexOf('.') + 1));
  }
}
