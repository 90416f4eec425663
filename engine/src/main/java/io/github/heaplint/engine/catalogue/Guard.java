package io.github.heaplint.engine.catalogue;

import io.github.heaplint.engine.ir.Literal;
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

  /** The argument's static type is this or a subtype. */
  record ArgumentType(int index, String type) implements Guard {
    @Override
    public boolean holds(Site site) {
      return index < site.callee().arity()
          && site.callee().arguments().get(index).settled()
          && (site.callee().arguments().get(index).erasure().equals(type)
              || site.types().isSubtype(site.callee().arguments().get(index).name(), type));
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

  /** The call has this many arguments. */
  record Arity(int count) implements Guard {
    @Override
    public boolean holds(Site site) {
      return site.callee().arity() == count;
    }
  }

  /**
   * Reads {@code argument N from SIGNATURE}, {@code argument N is CONSTANT}, {@code argument N has
   * TYPE}, {@code result TYPE}, {@code arity N}; a constant is written with Java's escapes.
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
        default -> new ArgumentType(index, rest);
      };
    }
    Matcher other = Forms.OTHER.matcher(text.strip());
    if (!other.matches()) {
      throw new IllegalArgumentException(
          "'" + text.strip() + "' is no guard: argument N from|is|has X, result TYPE, arity N");
    }
    return other.group(2) == null
        ? new ResultType(other.group(1))
        : new Arity(Integer.parseInt(other.group(2)));
  }

  /** How guards are written. */
  final class Forms {
    private static final Pattern ARGUMENT =
        Pattern.compile("argument (\\d{1,2}) (from|is|has) (\\S.*)");
    private static final Pattern OTHER = Pattern.compile("result (\\S+)|arity (\\d{1,2})");

    private Forms() {}
  }
}
