package golden;

import static java.util.Collections.emptyList;
import static java.util.stream.Collectors.*;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;

class Expressions<E extends Number> {
  private E held;
  private long[] counts = new long[4];
  private static String joined = "a" + "b" + 1 + "c" + "d";
  final Expressions<E> next;

  Expressions(Expressions<E> next) {
    this.next = next;
  }

  double numbers(int i, long l) {
    int negative = -1, spaced = - 1, zero = -0, hex = 0xFF, octal = -017, big = 1_000;
    long wide = -5L + 0L;
    float single = 1.5f;
    double many = 1e3 + .5 + 0x1p3;
    char c = 'x', tab = '\t', quote = '\'';
    boolean on = true ^ false;
    i += 2;
    i <<= 1;
    i >>>= 2;
    i = ~i % 3 | i & 7 ^ i >> 1;
    counts[i++] += counts[--i];
    this.counts[0]--;
    held = null;
    (i) = 4;
    return (double) i / l - +single * many + c;
  }

  String strings(String name, Object other) {
    String text =
        """
        Hello "world"
          \ttab \
        joined
        """;
    String all = "a" + "b" + name + "c" + ("d" + "e") + 'f' + 1 + 2 + "g" + "h";
    String parts = name + other + text;
    all += "x" + 1;
    return all == null ? parts : (parts == null ? all : "") + text + "\u0041" + "\101";
  }

  Object arrays(int n) {
    int[][] grid = new int[n][n + 1], jagged = {{1}, {2, 3}, {}};
    String[] names = new String[] {"a", "b"};
    Object[] boxes = {1, "two", new int[] {3}};
    return grid[0][1] + names.length + boxes[0].hashCode() + jagged[n].length;
  }

  Class<?> classes() {
    Class<?>[] all = {int.class, String.class, int[].class, Map.Entry.class, void.class};
    return java.util.List.class;
  }

  <T> Function<T, String> closures(T seed, int base) {
    Runnable run = () -> System.out.println(seed);
    Supplier<Runnable> nested = () -> () -> counts[0]++;
    IntBinaryOperator add = (a, b) -> a + b + base;
    IntBinaryOperator block =
        (int a, int b) -> {
          int sum = a + b;
          return sum;
        };
    Comparator<String> compare = (var one, var other) -> one.compareTo(other);
    Function<String, Integer> length = String::length;
    Supplier<List<String>> make = java.util.ArrayList::new;
    Function<Integer, int[]> array = int[]::new;
    Supplier<String> self = this::toString;
    Object cast = (Supplier<String> & java.io.Serializable) this::toString;
    Object again = (Object) (Supplier<String>) self::get;
    Supplier<String> parent = super::toString;
    Function<Object, String> text = String::valueOf;
    Comparator<Map.Entry<String, Integer>> entries =
        Map.Entry.<String, Integer>comparingByKey().reversed();
    return value -> String.valueOf(value) + seed;
  }

  List<Integer> calls(List<String> names) {
    List<Integer> lengths = names.stream().map(String::length).collect(toList());
    List<Integer> none = emptyList();
    Stream.of(1, 2).forEach(each -> lengths.add(each));
    Map<String, List<String>> groups = new HashMap<>();
    groups.computeIfAbsent("a", key -> new java.util.LinkedList<String>()).add("b");
    java.util.Collections.<String>emptyList().size();
    this.<String>closures("x", 1).apply("y");
    names.forEach(System.out::println);
    Math.max(Integer.MAX_VALUE, java.lang.Integer.MIN_VALUE);
    return none.isEmpty() ? lengths : none;
  }

  class Inner {
    int depth = Expressions.this.counts.length;

    class Deeper {
      long reach() {
        return Expressions.this.counts[0] + depth + Inner.this.depth + Expressions.super.hashCode();
      }
    }
  }

  Object anonymous(int size) {
    Inner inner = this.new Inner();
    Inner.Deeper deeper = inner.new Deeper();
    Comparator<String> order =
        new Comparator<>() {
          private int seen;

          {
            seen = size;
          }

          @Override
          public int compare(String one, String other) {
            seen++;
            return one.length() - other.length() + size + counts.length;
          }
        };
    return new Object() {
      @Override
      public String toString() {
        return "anonymous " + order + deeper;
      }
    };
  }
}
