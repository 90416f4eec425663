package io.github.heaplint.engine.resolve;

import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The types one file declares, their names looked up on first use, so that files may mention each
 * other. Once no more types are added, safe for use by several threads.
 */
public final class FileTypes implements Types {
  private final Types world;
  private final TypeScope file;
  private final Map<String, Entry> entries = new HashMap<>();
  private final List<Entry> members = new ArrayList<>();

  /** A type as written, and what has been resolved of it. */
  private static final class Entry {
    final Declaration written;
    final TypeScope outside;
    final TypeScope inside;
    volatile List<Type> supertypes;
    volatile Declaration resolved;

    Entry(Declaration written, TypeScope outside, TypeScope body) {
      this.written = written;
      this.outside = outside;
      this.inside =
          written.typeParameters().isEmpty()
              ? body
              : body.with(TypeScope.variables(written.typeParameters()));
    }
  }

  /**
   * @param written the declarations, outer before inner
   * @param elsewhere what is known of types outside the file
   */
  public FileTypes(
      String packageName, Imports imports, List<Declaration> written, Types elsewhere) {
    this.world = or(elsewhere);
    int prefix = packageName.isEmpty() ? 0 : packageName.length() + 1;
    Set<String> topLevel = new HashSet<>();
    for (Declaration each : written) {
      String name = each.name().substring(prefix);
      if (name.indexOf('.') < 0) {
        topLevel.add(name);
      }
    }
    this.file = TypeScope.file(packageName, imports, topLevel, world);
    addAll(written, file);
    members.addAll(entries.values());
  }

  /** Adds types declared in {@code outside}, outer before inner: local and anonymous classes. */
  public void addAll(List<Declaration> written, TypeScope outside) {
    for (Declaration each : written) {
      int dot = each.name().lastIndexOf('.');
      Entry enclosing = dot < 0 ? null : entries.get(each.name().substring(0, dot));
      TypeScope around = enclosing == null ? outside : enclosing.inside;
      TypeScope body = around.inType(each.name(), () -> supertypes(each.name()));
      entries.putIfAbsent(each.name(), new Entry(each, around, body));
    }
  }

  /** These types and everything known elsewhere. */
  public Types world() {
    return world;
  }

  /** The scope of the file, outside its types. */
  public TypeScope scope() {
    return file;
  }

  /** Top-level and member types, resolved, outer before inner. */
  public List<Declaration> declarations() {
    return members.stream().map(FileTypes::resolved).toList();
  }

  @Override
  public Optional<Declaration> declaration(String name) {
    return Optional.ofNullable(entries.get(name)).map(FileTypes::resolved);
  }

  @Override
  public boolean declares(String name) {
    return entries.containsKey(name);
  }

  @Override
  public List<Type> supertypes(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      return List.of();
    }
    if (entry.supertypes == null) {
      // Type parameters may be mentioned by the super types, inherited member types may not.
      TypeScope scope = entry.outside.with(TypeScope.variables(entry.written.typeParameters()));
      entry.supertypes = entry.written.supertypes().stream().map(scope::resolve).toList();
    }
    return entry.supertypes;
  }

  private static Declaration resolved(Entry entry) {
    if (entry.resolved == null) {
      TypeScope outside = entry.outside.with(TypeScope.variables(entry.written.typeParameters()));
      entry.resolved = entry.inside.resolve(entry.written, outside);
    }
    return entry.resolved;
  }
}
