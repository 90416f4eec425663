package io.github.heaplint.engine.effect;

import io.github.heaplint.engine.consumption.Consumption;
import java.util.List;
import java.util.Set;

/**
 * What a call does to its operands. Catalogue rows, users' annotations and inferred summaries all
 * produce this one type.
 */
public sealed interface Effect {
  /**
   * The result holds a whole data set although a chunked form exists.
   *
   * @param rule name of the rule that reports it
   * @param content what sort of data: {@code lines}, {@code text}, {@code bytes}, {@code rows},
   *     {@code entities}, {@code tree}, {@code objects}, {@code listing}, {@code keys}
   * @param holds what is held: "every line of the file as a String"
   * @param proportion what it grows with: "the size of the file"
   * @param source where the data comes from, for judging whether it can be large
   * @param chunked the chunked form as code for the message: {@code Files.lines(path)}
   * @param serves consumptions for which the exchange holds
   * @param owes condition codes that the exchange must discharge: {@code CLOSE}, {@code
   *     LAZY_IO_UNCHECKED} ...
   * @param rewrites how code is brought to the chunked form, best first
   * @param triggers identifiers without one of which a file is not looked at for this row; empty
   *     when the called method's own name is rare enough
   * @param note report as a note even where the rule would warn
   * @param nursery report only where findings on trial are asked for
   */
  record Materialises(
      String rule,
      String content,
      String holds,
      String proportion,
      Operand source,
      String chunked,
      Set<Consumption> serves,
      List<String> owes,
      List<Rewrite> rewrites,
      List<String> triggers,
      boolean note,
      boolean nursery)
      implements Effect {
    public Materialises {
      serves = Set.copyOf(serves);
      owes = List.copyOf(owes);
      rewrites = List.copyOf(rewrites);
      triggers = List.copyOf(triggers);
    }
  }

  /**
   * The operand's elements are consumed in this way; it is not kept.
   *
   * <p>A step of a one-shot value ({@code Iterator#next}, {@code Reader#read}) is a {@link
   * Consumption#SINGLE_PASS} however often it is taken.
   *
   * @param gathers whether the result holds what was passed over: {@code Stream#collect}
   */
  record Traverses(Operand operand, Consumption consumption, boolean gathers) implements Effect {
    /** A traversal whose result is small, or an element. */
    public Traverses(Operand operand, Consumption consumption) {
      this(operand, consumption, false);
    }
  }

  /**
   * The result stands for the operand: a view, a wrapper, a lazily evaluated stage.
   *
   * @param copies the result is a second, full copy rather than a view
   */
  record PassesThrough(Operand operand, boolean copies) implements Effect {}

  /**
   * The operand is copied, hashed, or written out whole, and not kept.
   *
   * @param later whether that happens after the code around the call has ended: the body of an
   *     answer or request, a resource
   */
  record Sinks(Operand operand, boolean later) implements Effect {}

  /**
   * The receiver, a collection, gets the first argument.
   *
   * @param all whether it gets every element of the argument
   */
  record Adds(boolean all) implements Effect {}

  /**
   * The callee, or what it returns, keeps the operand.
   *
   * @param inResult whether it is surely the result that does: {@code List#of}
   */
  record Retains(Operand operand, boolean inResult) implements Effect {
    /** The callee may keep it anywhere. */
    public Retains(Operand operand) {
      this(operand, false);
    }
  }

  /** The callee reads something small of the operand and does not keep it. */
  record Borrows(Operand operand) implements Effect {}

  /** The result comes from a source that is small or already in memory. */
  record Origin(Kind kind) implements Effect {
    /** Where data comes from. */
    public enum Kind {
      /** A resource of the class path. */
      RESOURCE,
      /** Bytes, characters or objects that are in memory already. */
      MEMORY,
      /** Bounded by construction: a page, a limit, one key. */
      BOUNDED,
      /** Unbounded: a file, upload, response. */
      EXTERNAL
    }
  }

  /** The receiver lets go of what it holds: {@code Collection#clear}. */
  record Releases() implements Effect {}

  /** The call waits for others, mostly for the rest of the program's life. */
  record Blocks() implements Effect {}

  /** The operand, a container, holds more or less after the call. */
  record Alters(Operand operand, Change change) implements Effect {
    /** How what a container holds changes. */
    public enum Change {
      /** It may hold more. */
      GROWS,
      /** It may hold less. */
      SHRINKS,
      /** It holds nothing any more. */
      EMPTIES
    }
  }

  /**
   * The result is a view that reads the operand and may take things out of it.
   *
   * @param shows which part of the operand it shows, for the message; empty when it may be all
   * @param copy the code that copies that part, with {@code {view}} for the view; empty when there
   *     is none
   */
  record Views(Operand operand, String shows, String copy) implements Effect {
    /** Whether it shows a part and holds the whole. */
    public boolean partial() {
      return !shows.isEmpty();
    }
  }

  /** The callee takes the operand's elements, or reads of it, and does not keep the operand. */
  record TakesElements(Operand operand) implements Effect {}

  /** Known to be lazy although its name looks eager: keep silent. */
  record Lazy() implements Effect {}
}
