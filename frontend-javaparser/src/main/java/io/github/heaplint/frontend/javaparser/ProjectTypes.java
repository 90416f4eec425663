package io.github.heaplint.frontend.javaparser;

import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.frontend.javaparser.SourceFiles.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The types of one project, as its source roots see them. */
final class ProjectTypes {
  private static final String SUFFIX = ".java";

  private final SourceFiles files;
  private final SourceRoots search;
  private final Types libraries;
  private final Path project;
  private final Map<Path, View> views = new ConcurrentHashMap<>();
  private final Map<Path, Set<String>> names = new ConcurrentHashMap<>();
  private final Map<Path, Optional<IndexedFile>> read = new ConcurrentHashMap<>();
  private volatile List<Path> roots;

  ProjectTypes(Path project, SourceFiles files, SourceRoots search, Types libraries) {
    this.project = project;
    this.files = files;
    this.search = search;
    this.libraries = libraries;
  }

  /** What a file in a source root can see: this project, then the libraries. */
  Types seenFrom(Path root) {
    return view(root).all;
  }

  /** The file that declares a type, as a source root sees it; none of the project's tests. */
  Optional<Path> file(Path root, String type) {
    return view(root)
        .place(type)
        .filter(place -> !isTest(place.root))
        .filter(place -> read(place.file, place.root).isPresent())
        .map(Place::file);
  }

  /** The Java files below the source roots, those of tests left out. */
  List<Path> files() {
    List<Path> found = new ArrayList<>();
    roots().stream().filter(root -> !isTest(root)).forEach(root -> addFiles(root, found));
    return found;
  }

  private void addFiles(Path folder, List<Path> found) {
    for (Entry each : files.list(folder)) {
      Path path = folder.resolve(each.name());
      if (each.folder()) {
        addFiles(path, found);
      } else if (each.name().endsWith(SUFFIX)) {
        found.add(path);
      }
    }
  }

  /** Where a type is looked for. */
  private record Place(Path file, Path root) {}

  private View view(Path root) {
    View known = views.get(root);
    if (known == null) {
      View made = new View(root);
      known = views.putIfAbsent(root, made);
      known = known == null ? made : known;
    }
    return known;
  }

  private List<Path> roots() {
    if (roots == null) {
      synchronized (this) {
        if (roots == null) {
          roots = List.copyOf(search.below(project));
        }
      }
    }
    return roots;
  }

  private Set<String> names(Path folder) {
    Set<String> known = names.get(folder);
    if (known == null) {
      known = new HashSet<>();
      for (Entry each : files.list(folder)) {
        known.add(each.name());
      }
      names.put(folder, known);
    }
    return known;
  }

  private Optional<IndexedFile> read(Path file, Path root) {
    Optional<IndexedFile> known = read.get(file);
    if (known == null) {
      Optional<IndexedFile> made =
          files.read(file).flatMap(text -> IndexedFile.of(text, seenFrom(root)));
      known = read.putIfAbsent(file, made);
      known = known == null ? made : known;
    }
    return known;
  }

  /** The project seen from one source root: nearer roots hide farther ones. */
  private final class View implements Types {
    private final Path own;
    private final Types all;
    private final Map<String, List<Path>> packages = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Place>> places = new ConcurrentHashMap<>();
    private final Map<String, Optional<IndexedFile>> found = new ConcurrentHashMap<>();
    private volatile List<Path> order;

    View(Path own) {
      this.own = own;
      this.all = or(libraries);
    }

    @Override
    public Optional<Declaration> declaration(String name) {
      return find(name).flatMap(each -> each.declaration(name));
    }

    @Override
    public boolean declares(String name) {
      return find(name).isPresent();
    }

    @Override
    public List<Type> supertypes(String name) {
      return find(name).map(each -> each.supertypes(name)).orElse(List.of());
    }

    private Optional<IndexedFile> find(String name) {
      Optional<IndexedFile> known = found.get(name);
      if (known == null) {
        known = search(name);
        found.put(name, known);
      }
      return known;
    }

    private Optional<IndexedFile> search(String name) {
      return place(name)
          .flatMap(place -> read(place.file, place.root))
          .filter(each -> each.declares(name));
    }

    /** Takes ever shorter parts of the name for that of a top-level type. */
    private Optional<Place> place(String name) {
      int end = name.length();
      while (end > 0) {
        int dot = name.lastIndexOf('.', end - 1);
        String packageName = dot < 0 ? "" : name.substring(0, dot);
        Map<String, Place> here = places(packageName);
        if (!here.isEmpty()) {
          Place found = here.get(name.substring(dot + 1, end));
          if (found != null) {
            return Optional.of(found);
          }
        }
        end = dot;
      }
      return Optional.empty();
    }

    /** The files of a package by the names of their types. */
    private Map<String, Place> places(String packageName) {
      Map<String, Place> known = places.get(packageName);
      if (known == null) {
        Map<String, Place> made = new HashMap<>();
        for (Path root : folders(packageName)) {
          Path folder = root.resolve(packageName.replace('.', '/'));
          for (String file : names(folder)) {
            if (file.endsWith(SUFFIX)) {
              made.putIfAbsent(
                  file.substring(0, file.length() - SUFFIX.length()),
                  new Place(folder.resolve(file), root));
            }
          }
        }
        known = Map.copyOf(made);
        places.put(packageName, known);
      }
      return known;
    }

    /** The source roots that have a package. */
    private List<Path> folders(String packageName) {
      List<Path> known = packages.get(packageName);
      if (known == null) {
        int dot = packageName.lastIndexOf('.');
        String last = packageName.substring(dot + 1);
        String parent = dot < 0 ? "" : packageName.substring(0, dot);
        known =
            packageName.isEmpty()
                ? order()
                : folders(parent).stream()
                    .filter(root -> names(root.resolve(parent.replace('.', '/'))).contains(last))
                    .toList();
        packages.put(packageName, known);
      }
      return known;
    }

    private List<Path> order() {
      if (order == null) {
        List<Path> sorted = new ArrayList<>(roots());
        sorted.remove(own);
        sorted.sort(Comparator.comparingInt(this::distance).thenComparing(ProjectTypes::isTest));
        sorted.add(0, own);
        order = List.copyOf(sorted);
      }
      return order;
    }

    /** Roots of the same module come before those of others. */
    private int distance(Path root) {
      int shared = 0;
      while (shared < Math.min(root.getNameCount(), own.getNameCount())
          && root.getName(shared).equals(own.getName(shared))) {
        shared++;
      }
      return -shared;
    }
  }

  private static boolean isTest(Path root) {
    for (Path part : root) {
      String name = part.toString();
      if (name.equals("test") || name.equals("it") || name.endsWith("Test")) {
        return true;
      }
    }
    return false;
  }
}
