package io.github.heaplint.conformance;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.github.heaplint.catalogue.LibraryTypes;
import io.github.heaplint.engine.source.Focus;
import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import io.github.heaplint.engine.source.Unit;
import io.github.heaplint.frontend.javac.ElementTypes;
import io.github.heaplint.frontend.javac.JavacFrontEnd;
import io.github.heaplint.frontend.javac.JavacUnit;
import io.github.heaplint.frontend.javaparser.JavaParserFrontEnd;
import io.github.heaplint.frontend.javaparser.JdkTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The three ways in which a file is lowered. */
enum FrontEnds {
  JAVAPARSER {
    @Override
    Lowered lower(Source source) {
      Types types = types();
      return new Lowered(new JavaParserFrontEnd().lower(source, types), types);
    }
  },
  JAVAC_PARSED {
    @Override
    Lowered lower(Source source) {
      Types types = types();
      return new Lowered(new JavacFrontEnd().lower(source, types), types);
    }
  },
  JAVAC_ATTRIBUTED {
    @Override
    Lowered lower(Source source) {
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
        JavacTask task =
            (JavacTask)
                compiler.getTask(
                    null,
                    files,
                    new DiagnosticCollector<JavaFileObject>(),
                    List.of("-proc:none", "-XDcompilePolicy=simple"),
                    null,
                    List.of(new Text(source)));
        CompilationUnitTree unit = task.parse().iterator().next();
        task.analyze();
        ElementTypes types = new ElementTypes(task.getElements());
        return new Lowered(
            JavacUnit.attributed(source, unit, Trees.instance(task), types, Focus.WHOLE)
                .addAll(unit)
                .unit(),
            types);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  };

  /** A file and what is known of types. */
  record Lowered(Unit unit, Types types) {}

  abstract Lowered lower(Source source);

  private static Types types() {
    return new JdkTypes().or(LibraryTypes.read());
  }

  /** A source that is no file. */
  static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(Source source) {
      super(URI.create("string:///" + source.path()), Kind.SOURCE);
      this.text = source.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreErrors) {
      return text;
    }
  }
}
