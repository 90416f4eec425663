package io.github.heaplint.cli.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.ignore.IgnoreNode;

/** What the {@code .gitignore} files of a work tree leave out. */
final class GitIgnore {
  private static final String NAME = ".gitignore";

  private final Map<Path, IgnoreNode> nodes = new HashMap<>();

  /** Reads the files from the root of the work tree down to {@code folder}. */
  GitIgnore(Path folder) {
    Path at = folder.toAbsolutePath().normalize();
    for (Path each = at; each != null; each = each.getParent()) {
      enter(each);
      if (Files.exists(each.resolve(".git"))) {
        break;
      }
    }
  }

  /** Reads the file of one more folder, if it has one. */
  void enter(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    Path file = absolute.resolve(NAME);
    if (!nodes.containsKey(absolute) && Files.isRegularFile(file)) {
      IgnoreNode node = new IgnoreNode();
      try (InputStream rules = Files.newInputStream(file)) {
        node.parse(rules);
        nodes.put(absolute, node);
      } catch (IOException unreadable) {
        // What git cannot read ignores nothing.
      }
    }
  }

  /** Whether the innermost file with an opinion leaves {@code path} out. */
  boolean ignores(Path path, boolean folder) {
    Path absolute = path.toAbsolutePath().normalize();
    if (folder && absolute.getFileName() != null && absolute.endsWith(".git")) {
      return true;
    }
    for (Path each = absolute.getParent(); each != null; each = each.getParent()) {
      IgnoreNode node = nodes.get(each);
      if (node != null) {
        String relative = each.relativize(absolute).toString().replace('\\', '/');
        Boolean ignored = node.checkIgnored(relative, folder);
        if (ignored != null) {
          return ignored;
        }
      }
    }
    return false;
  }
}
