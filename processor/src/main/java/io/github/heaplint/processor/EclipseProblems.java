package io.github.heaplint.processor;

import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.source.Source;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * Tells Eclipse's compiler of problems at exact places, for which the standard interface has no
 * words: it can only point at a declared name. Where the compiler's own classes are out of reach,
 * the type's name is pointed at and the line stands in the text.
 */
final class EclipseProblems {
  private static final String PROBLEM = "org.eclipse.jdt.internal.compiler.apt.dispatch.AptProblem";
  private static final int WARNING = 0;
  private static final int ERROR = 1;

  private final ProcessingEnvironment environment;

  EclipseProblems(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  void report(Message message, Source source, EclipseType type) {
    try {
      deliver(problem(message, source, type), type);
    } catch (ReflectiveOperationException | RuntimeException outOfReach) {
      pointAtName(message, source, type.element());
    }
  }

  private static Object problem(Message message, Source source, EclipseType type)
      throws ReflectiveOperationException {
    Span at = message.at();
    Class<?> problem = Class.forName(PROBLEM, true, type.element().getClass().getClassLoader());
    Constructor<?> constructor = problem.getConstructors()[0];
    constructor.setAccessible(true);
    return constructor.newInstance(
        type.context(),
        type.fileName().orElseThrow().toCharArray(),
        message.text(),
        0,
        new String[0],
        message.kind() == Kind.ERROR ? ERROR : WARNING,
        at.start(),
        at.end() - 1,
        source.line(at.start()),
        source.column(at.start()));
  }

  /** The command line loses what is recorded with a file; the IDE has no owner to tell. */
  private void deliver(Object problem, EclipseType type) throws ReflectiveOperationException {
    Optional<Object> owner = EclipseType.field(environment, "_compilerOwner");
    if (owner.isPresent()) {
      invoke(owner.get(), "addExtraProblems", problem);
    } else if (type.result() != null) {
      invoke(type.result(), "record", problem, type.context());
    } else {
      throw new NoSuchMethodException("nobody takes problems");
    }
  }

  private static void invoke(Object on, String name, Object... arguments)
      throws ReflectiveOperationException {
    for (Method method : on.getClass().getMethods()) {
      if (method.getName().equals(name) && takes(method, arguments)) {
        method.setAccessible(true);
        try {
          method.invoke(on, arguments);
          return;
        } catch (InvocationTargetException failed) {
          throw new ReflectiveOperationException(failed);
        }
      }
    }
    throw new NoSuchMethodException(name);
  }

  private static boolean takes(Method method, Object... arguments) {
    Class<?>[] types = method.getParameterTypes();
    if (types.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      if (!types[i].isInstance(arguments[i])) {
        return false;
      }
    }
    return true;
  }

  private void pointAtName(Message message, Source source, TypeElement type) {
    String text = message.text() + " (line " + source.line(message.at().start()) + ")";
    // The IDE makes no marker of a note.
    Kind kind = message.kind() == Kind.ERROR ? Kind.ERROR : Kind.WARNING;
    environment.getMessager().printMessage(kind, text, named(type));
  }

  /** The compiler forgets file and line of what is said of a record. */
  private static Element named(TypeElement type) {
    return type.getKind() != ElementKind.RECORD
        ? type
        : type.getEnclosedElements().stream()
            .filter(each -> each.getKind() == ElementKind.METHOD)
            .findFirst()
            .map(Element.class::cast)
            .orElse(type);
  }
}
