package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.ir.Literal;
import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A condition on a call that owner and method alone cannot say. */
public sealed interface Guard {
  /** Whether the call fulfils it; what is not known does not. */
  boolean holds(Site site);

  /** The argument was made by a call of this method. */
  record ArgumentFrom(int index, Signature made) implements Guard {
    @Override
    public boolean holds(Site site) {
      return site.argumentCallee(index)
          .filter(callee -> made.matches(callee, site.types()))
          .isPresent();
    }
  }

  /** The argument is this constant: a number, a string, {@code null}, or a class literal's name. */
  record ArgumentIs(int index, String text) implements Guard {
    @Override
    public boolean holds(Site site) {
      return site.argumentConstant(index).map(Literal::text).filter(text::equals).isPresent();
    }
  }

  /**
   * The argument's static type is this or a subtype, or it is a lambda that can be one.
   *
   * @param parameters how many parameters a lambda of this type has, negative when it has no lambda
   */
  record ArgumentType(int index, String type, int parameters) implements Guard {
    @Override
    public boolean holds(Site site) {
      return index < site.callee().arity()
          && (site.callee().arguments().get(index).settled()
              ? site.callee().arguments().get(index).erasure().equals(type)
                  || site.types().isSubtype(site.callee().arguments().get(index).name(), type)
              : parameters >= 0
                  && site.lambdaParameters(index).filter(each -> each == parameters).isPresent());
    }

    /** Reads {@code a.Type}, or {@code a.Mapper(*,*)} where lambdas of two parameters are meant. */
    static ArgumentType of(int index, String text) {
      int lambda = text.indexOf('(');
      return lambda < 0
          ? new ArgumentType(index, text, -1)
          : new ArgumentType(
              index,
              text.substring(0, lambda),
              (int) text.chars().filter(each -> each == '*').count());
    }
  }

  /** The call's result has this erased type or a subtype. */
  record ResultType(String type) implements Guard {
    @Override
    public boolean holds(Site site) {
      return site.callee().result().settled()
          && (site.callee().result().erasure().equals(type)
              || (site.callee().result().dimensions() == 0
                  && site.types().isSubtype(site.callee().result().name(), type)));
    }
  }

  /** No other call of the same code means this method: what would have to be asked for is not. */
  record Without(Signature other) implements Guard {
    @Override
    public boolean holds(Site site) {
      return site.calls().stream().noneMatch(callee -> other.matches(callee, site.types()));
    }
  }

  /** A call of the same code means this method: what is asked for is not all that it takes. */
  record With(Signature other) implements Guard {
    @Override
    public boolean holds(Site site) {
      return site.calls().stream().anyMatch(callee -> other.matches(callee, site.types()));
    }
  }

  /** A string, or the name of a field, of the same code has this in it: a driver's address. */
  record Says(String text) implements Guard {
    @Override
    public boolean holds(Site site) {
      return site.words().stream().anyMatch(each -> each.contains(text));
    }
  }

  /** No string of the same code has this in it, and no name of a field. */
  record Unsaid(String text) implements Guard {
    @Override
    public boolean holds(Site site) {
      return site.words().stream().noneMatch(each -> each.contains(text));
    }
  }

  /** The owner, or a super type of it, is known to have a method of this name. */
  record Sibling(String method) implements Guard {
    private static final String CALLED = "*";

    @Override
    public boolean holds(Site site) {
      String name = method.replace(CALLED, site.callee().name());
      Deque<String> pending = new ArrayDeque<>(List.of(site.callee().owner().name()));
      Set<String> seen = new HashSet<>();
      while (!pending.isEmpty()) {
        Declaration declared = site.types().declaration(pending.pop()).orElse(null);
        if (declared != null && seen.add(declared.name())) {
          if (declared.methods().stream().anyMatch(each -> each.name().equals(name))) {
            return true;
          }
          declared.supertypes().stream()
              .filter(Type::settled)
              .forEach(each -> pending.add(each.name()));
        }
      }
      return false;
    }
  }

  /** The call has this many arguments. */
  record Arity(int count) implements Guard {
    @Override
    public boolean holds(Site site) {
      return site.callee().arity() == count;
    }
  }

  /**
   * Reads {@code argument N from SIGNATURE}, {@code argument N is CONSTANT}, {@code argument N has
   * TYPE}, {@code argument N has TYPE(*,*)}, {@code result TYPE}, {@code arity N}, {@code without
   * SIGNATURE}, {@code with SIGNATURE}, {@code says TEXT}, {@code unsaid TEXT}, {@code sibling
   * NAME} with {@code *} for the called method's name; a constant is written with Java's escapes.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Guard parse(String text) {
    Matcher argument = Forms.ARGUMENT.matcher(text.strip());
    if (argument.matches()) {
      int index = Integer.parseInt(argument.group(1));
      String rest = argument.group(3);
      return switch (argument.group(2)) {
        case "from" -> new ArgumentFrom(index, Signature.parse(rest));
        case "is" -> new ArgumentIs(index, rest.translateEscapes());
        default -> ArgumentType.of(index, rest);
      };
    }
    Matcher other = Forms.OTHER.matcher(text.strip());
    if (!other.matches()) {
      throw new IllegalArgumentException(
          "'"
              + text.strip()
              + "' is no guard: argument N from|is|has X, result TYPE, arity N, with X, without X,"
              + " says TEXT, unsaid TEXT, sibling NAME");
    }
    String what = other.group(2);
    return switch (other.group(1)) {
      case "result" -> new ResultType(what);
      case "arity" -> new Arity(arity(what, text));
      case "sibling" -> new Sibling(what);
      case "says" -> new Says(what);
      case "unsaid" -> new Unsaid(what);
      case "with" -> new With(Signature.parse(what));
      default -> new Without(Signature.parse(what));
    };
  }

  private static int arity(String number, String text) {
    if (!number.matches("\\d{1,2}")) {
      throw new IllegalArgumentException(
          "'" + text.strip() + "' is no guard: arity needs a number");
    }
    return Integer.parseInt(number);
  }

  /** How guards are written. */
  final class Forms {
    private static final Pattern ARGUMENT =
        Pattern.compile("argument (\\d{1,2}) (from|is|has) (\\S.*)");
    private static final Pattern OTHER =
        Pattern.compile("(result|arity|without|with|says|unsaid|sibling) ([^\\s#]+|\\S+#\\S.*)");

    private Forms() {}
  }
}
