package io.github.heaplint.engine.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the catalogue knows a type for. */
public enum Trait {
  /** Its values can be passed over once only: iterators, readers, streams. */
  ONE_SHOT,
  /** All calls together pass over one of its values once: buffers with a position. */
  CURSOR,
  /** Its values hold a whole data set. */
  LARGE,
  /** Its values say where data is: paths, addresses. */
  LOCATION,
  /** Its values hold nothing of what they were taken from: numbers, texts, dates. */
  SCALAR,
  /** Its values keep nothing that they are handed: logs, consoles, digests. */
  OUTLET,
  /** Closing its values throws a checked exception of input and output. */
  FAILS_CLOSING,
  /** Its methods change nothing: texts, numbers, times. */
  VALUE,
  /** Its methods, of exactly this class, change nothing but their object: collections. */
  PLAIN,
  /** Its values can hold ever more: collections, maps, buffers. */
  CONTAINER,
  /** Its values hold an element as often as it is added: lists, queues. */
  SEQUENCE,
  /** Its values, made without an argument, hold any number of elements that wait for a thread. */
  UNBOUNDED,
  /** Its values let go by themselves of what nobody else holds. */
  WEAK,
  /** Its values hold something for each thread. */
  THREAD_LOCAL,
  /** Its values own threads, which end with them. */
  THREADS,
  /** Its values keep their room when they are emptied, and hold characters or bytes. */
  BUFFER,
  /** Its values are code that makes a value, with all that it captures. */
  THUNK,
  /** A program has few of its values: classes, locales. */
  FEW,
  /** Its static methods make plain containers. */
  MAKER,
  /** Its values hold next to nothing: locks, counters, flags. */
  SLIGHT,
  /** Its values live long, or those of a class with this annotation. */
  LONG_LIVED,
  /** This annotation lets others get at fields. */
  EXPOSING,
  /** Its objects are written out and read in again with all that they hold. */
  SERIALISED,
  /** This annotation says something to compilers and readers, to nobody at run time. */
  REMARK,
  /** This annotation marks a test. */
  TEST,
  /** A method with this annotation runs once, or seldom enough to be interpreted. */
  ONCE;

  /** The name in rows: {@code one-shot}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads a name as rows have it.
   *
   * @throws IllegalArgumentException naming what would do
   */
  static Trait parse(String name) {
    return Arrays.stream(values())
        .filter(each -> each.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a type is "
                        + Arrays.stream(values())
                            .map(Trait::toString)
                            .collect(Collectors.joining(", "))
                        + "; not '"
                        + name
                        + "'"));
  }
}
