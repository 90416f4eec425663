package io.github.heaplint.catalogue;

import io.github.heaplint.catalogue.SignatureLock.LockedType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The class files of the running JDK and of some jars; nothing is loaded or initialised. */
final class ClassFiles implements AutoCloseable {
  private static final int VISIBLE = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;
  private static final int COMPILER_MADE = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE;

  /** Versions for other releases, classes without a name, and what libraries keep to themselves. */
  private static final Pattern NOT_FOR_USERS =
      Pattern.compile(
          "^META-INF/|\\$\\d|(?:^|/)(?:internal|impl|shaded|shade)/|(?:-info)\\.class$");

  private static final String OBJECT = "java/lang/Object";

  private final Map<String, ZipFile> jars = new LinkedHashMap<>();
  private final Map<String, Optional<Found>> classes = new HashMap<>();

  /** A class and the artefact it is in. */
  private record Found(ClassNode node, String artefact) {}

  /**
   * Opens jars.
   *
   * @param artefacts jars by {@code group:artifact:version}, in the order in which to look
   */
  ClassFiles(Map<String, Path> artefacts) throws IOException {
    for (Map.Entry<String, Path> each : artefacts.entrySet()) {
      jars.put(each.getKey(), new ZipFile(each.getValue().toFile()));
    }
  }

  @Override
  public void close() throws IOException {
    for (ZipFile jar : jars.values()) {
      jar.close();
    }
  }

  /** The class of a qualified name with dots also between nested classes, if it is visible. */
  Optional<LockedType> type(String name) throws IOException {
    Optional<Found> found = byName(name);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Set<String> supertypes = new TreeSet<>();
    for (Found each : ancestry(found.get())) {
      supertypes.addAll(direct(each.node));
    }
    supertypes.remove(OBJECT);
    return Optional.of(
        new LockedType(
            found.get().artefact,
            supertypes.stream().map(each -> each.replace('/', '.').replace('$', '.')).toList()));
  }

  /**
   * The public classes of the jars that are subtypes of some of {@code supertypes}, which code may
   * name where it means one of them; by qualified name.
   */
  Map<String, LockedType> subtypes(Set<String> supertypes) throws IOException {
    Map<String, LockedType> found = new TreeMap<>();
    for (ZipFile jar : jars.values()) {
      for (String name : publicClasses(jar)) {
        Optional<LockedType> type = type(name);
        if (type.isPresent() && type.get().supertypes().stream().anyMatch(supertypes::contains)) {
          found.putIfAbsent(name, type.get());
        }
      }
    }
    return found;
  }

  /**
   * The methods that public classes of some packages declare and that give one of some types; forms
   * of all methods of their name by {@code owner#method}.
   */
  Map<String, List<String>> giving(List<String> packages, Set<String> results) throws IOException {
    Map<String, List<String>> found = new TreeMap<>();
    for (ZipFile jar : jars.values()) {
      for (String owner : publicClasses(jar)) {
        if (packages.contains(SignatureLock.packageOf(owner))) {
          List<MethodNode> declared = byName(owner).orElseThrow().node.methods;
          for (MethodNode method : declared) {
            if (!method.name.equals("<init>")
                && visible(method)
                && results.contains(Descriptors.result(method.desc))) {
              found.put(owner + "#" + method.name, forms(declared, method.name));
            }
          }
        }
      }
    }
    return found;
  }

  private static List<String> forms(List<MethodNode> declared, String name) {
    return declared.stream()
        .filter(each -> each.name.equals(name) && visible(each))
        .map(ClassFiles::form)
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean visible(MethodNode method) {
    return (method.access & VISIBLE) != 0 && (method.access & COMPILER_MADE) == 0;
  }

  private static List<String> publicClasses(ZipFile jar) throws IOException {
    List<String> names = new ArrayList<>();
    for (ZipEntry entry : Collections.list(jar.entries())) {
      if (entry.getName().endsWith(".class") && !NOT_FOR_USERS.matcher(entry.getName()).find()) {
        try (InputStream bytes = jar.getInputStream(entry)) {
          ClassReader reader = new ClassReader(bytes);
          if ((reader.getAccess() & Opcodes.ACC_PUBLIC) != 0) {
            names.add(reader.getClassName().replace('/', '.').replace('$', '.'));
          }
        }
      }
    }
    return names;
  }

  /** The forms of a class's own and inherited methods of a name; constructors are not inherited. */
  List<String> methods(String owner, String method) throws IOException {
    Set<String> forms = new LinkedHashSet<>();
    Optional<Found> found = byName(owner);
    if (found.isPresent()) {
      List<Found> from = method.equals("<init>") ? List.of(found.get()) : ancestry(found.get());
      for (Found each : from) {
        forms.addAll(forms(each.node.methods, method));
      }
    }
    return forms.stream().sorted().toList();
  }

  private static String form(MethodNode method) {
    String form = method.desc;
    if ((method.access & Opcodes.ACC_VARARGS) != 0) {
      form = "varargs" + form;
    }
    if ((method.access & Opcodes.ACC_STATIC) != 0) {
      form = "static," + form;
    }
    return form.replace("static,(", "static(");
  }

  private List<Found> ancestry(Found start) throws IOException {
    Map<String, Found> all = new LinkedHashMap<>();
    List<Found> pending = new ArrayList<>(List.of(start));
    while (!pending.isEmpty()) {
      Found next = pending.remove(0);
      if (all.putIfAbsent(next.node.name, next) == null) {
        for (String each : direct(next.node)) {
          byInternalName(each).ifPresent(pending::add);
        }
      }
    }
    return List.copyOf(all.values());
  }

  private static List<String> direct(ClassNode node) {
    List<String> all = new ArrayList<>(node.interfaces);
    if (node.superName != null) {
      all.add(0, node.superName);
    }
    return all;
  }

  private Optional<Found> byName(String name) throws IOException {
    String internal = name.replace('.', '/');
    while (true) {
      Optional<Found> found = byInternalName(internal);
      int slash = internal.lastIndexOf('/');
      if (found.isPresent() || slash < 0) {
        return found;
      }
      internal = internal.substring(0, slash) + "$" + internal.substring(slash + 1);
    }
  }

  private Optional<Found> byInternalName(String name) throws IOException {
    Optional<Found> known = classes.get(name);
    if (known == null) {
      known = find(name + ".class");
      classes.put(name, known);
    }
    return known;
  }

  private Optional<Found> find(String file) throws IOException {
    try (InputStream bytes = ClassLoader.getPlatformClassLoader().getResourceAsStream(file)) {
      if (bytes != null) {
        return Optional.of(new Found(read(bytes), SignatureLock.JDK));
      }
    }
    for (Map.Entry<String, ZipFile> jar : jars.entrySet()) {
      ZipEntry entry = jar.getValue().getEntry(file);
      if (entry != null) {
        try (InputStream bytes = jar.getValue().getInputStream(entry)) {
          return Optional.of(new Found(read(bytes), jar.getKey()));
        }
      }
    }
    return Optional.empty();
  }

  private static ClassNode read(InputStream bytes) throws IOException {
    ClassNode node = new ClassNode();
    new ClassReader(bytes)
        .accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return node;
  }
}
