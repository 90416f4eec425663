package io.github.heaplint.laboratory;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Chapter 6: the capacity that a logical clear does not give back. Prints a line for each
 * structure: its id and the live heap above the start, in MiB, when it is full, when it has been
 * emptied and after the repair.
 */
final class Capacity {
  private static final double MEBIBYTE = 1 << 20;
  private static final int TEXT = 64 << 20;
  private static final int ELEMENTS = 2_000_000;

  /** The elements exist before the start, so that a structure's own memory is all that counts. */
  private static final List<Integer> NUMBERS =
      IntStream.range(0, ELEMENTS).boxed().collect(Collectors.toList());

  private static final List<Structure<?>> STRUCTURES =
      List.of(
          structure("6.01", Capacity::list, List::clear, Capacity::trimmed),
          structure("6.02", Capacity::list, List::clear, list -> new ArrayList<>()),
          structure("6.03", () -> filled(new ArrayList<>()), list -> {}, Capacity::trimmed),
          structure("6.04", Capacity::list, Capacity::keepTen, ArrayList::new),
          structure("6.05", Capacity::map, Map::clear, map -> new HashMap<>()),
          structure("6.06", Capacity::map, map -> keepTen(map.keySet()), HashMap::new),
          structure("6.07", () -> filled(new HashSet<>()), Set::clear, set -> new HashSet<>()),
          structure(
              "6.08",
              () -> filled(new ConcurrentHashMap<>()),
              Map::clear,
              map -> new ConcurrentHashMap<>()),
          structure(
              "6.09", () -> new ArrayDeque<>(NUMBERS), Deque::clear, all -> new ArrayDeque<>()),
          structure(
              "6.10",
              () -> new PriorityQueue<>(NUMBERS),
              Queue::clear,
              all -> new PriorityQueue<>()),
          structure("6.11", () -> filled(new TreeMap<>()), Map::clear, map -> map),
          structure("6.12", () -> filled(new LinkedList<>()), List::clear, list -> list),
          structure("6.13", Capacity::text, text -> text.setLength(0), Capacity::trimmed),
          structure("6.14", Capacity::appended, text -> {}, Capacity::trimmed),
          structure(
              "6.15",
              Capacity::written,
              ByteArrayOutputStream::reset,
              out -> new ByteArrayOutputStream()),
          structure("6.16", () -> boxed().toList(), list -> {}, Capacity::unboxed),
          structure(
              "6.17", () -> boxed().collect(Collectors.toList()), list -> {}, Capacity::unboxed),
          structure("6.18", Capacity::boxedMap, map -> {}, map -> unboxed(map.values())));

  private record Structure<T>(
      String id, Supplier<T> full, Consumer<T> empty, Function<T, Object> repair) {

    void measure() {
      long start = live();
      T structure = full.get();
      long filled = live() - start;
      empty.accept(structure);
      long emptied = live() - start;
      Object repaired = repair.apply(structure);
      structure = null;
      long rest = live() - start;
      Lab.use(repaired);
      System.out.printf(
          Locale.ROOT,
          "%s\t%.1f\t%.1f\t%.1f%n",
          id,
          filled / MEBIBYTE,
          emptied / MEBIBYTE,
          rest / MEBIBYTE);
    }
  }

  private Capacity() {}

  public static void main(String[] arguments) {
    STRUCTURES.forEach(Structure::measure);
    Lab.use(NUMBERS);
  }

  private static <T> Structure<T> structure(
      String id, Supplier<T> full, Consumer<T> empty, Function<T, Object> repair) {
    return new Structure<>(id, full, empty, repair);
  }

  /** Bytes that a full collection leaves, by the collector's own account. */
  private static long live() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
        .sum();
  }

  private static <C extends Collection<Integer>> C filled(C collection) {
    for (Integer number : NUMBERS) {
      collection.add(number);
    }
    return collection;
  }

  private static <M extends Map<Integer, Integer>> M filled(M map) {
    for (Integer number : NUMBERS) {
      map.put(number, number);
    }
    return map;
  }

  private static ArrayList<Integer> list() {
    return new ArrayList<>(NUMBERS);
  }

  private static Map<Integer, Integer> map() {
    return filled(new HashMap<>());
  }

  private static void keepTen(Collection<Integer> numbers) {
    numbers.removeIf(number -> number >= 10);
  }

  private static ArrayList<Integer> trimmed(ArrayList<Integer> list) {
    list.trimToSize();
    return list;
  }

  private static StringBuilder trimmed(StringBuilder text) {
    text.trimToSize();
    return text;
  }

  private static StringBuilder text() {
    StringBuilder text = new StringBuilder(TEXT);
    for (int i = 0; i < TEXT; i++) {
      text.append('x');
    }
    return text;
  }

  private static StringBuilder appended() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40 << 20; i++) {
      text.append('x');
    }
    return text;
  }

  private static ByteArrayOutputStream written() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < TEXT; i++) {
      out.write(i);
    }
    return out;
  }

  private static Stream<Integer> boxed() {
    return IntStream.range(0, ELEMENTS).boxed();
  }

  private static Map<Integer, Integer> boxedMap() {
    Map<Integer, Integer> map = new HashMap<>();
    for (int i = 0; i < ELEMENTS; i++) {
      map.put(i, ELEMENTS + i);
    }
    return map;
  }

  private static int[] unboxed(Collection<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
