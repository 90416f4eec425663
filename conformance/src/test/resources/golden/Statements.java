package golden;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

@SuppressWarnings({"unused", "EagerRead"})
abstract class Statements {
  private int count;
  static int shared = 1;
  static final int[] TABLE = {1, 2, 3}, OTHER[] = {{1}, {2}};

  static {
    shared++;
  }

  {
    count = 3;
  }

  Statements() {
    this(0);
  }

  Statements(int start) {
    super();
    count = start;
  }

  <T extends Comparable<T>> T most(List<? extends T> values, T... others) {
    T best = null;
    for (T each : values) {
      if (best == null || each.compareTo(best) > 0) {
        best = each;
      }
    }
    return best;
  }

  int loops(int[] values, int more[]) {
    int sum = 0, product = 1, grid[][] = new int[2][];
    outer:
    for (int i = 0, j = values.length; i < j; i++, --j) {
      for (int value : values) {
        if (value < 0) continue outer;
        if (value == 7) break outer;
        sum += value;
      }
    }
    while (true) {
      if (sum-- < 0) break;
    }
    do {
      product *= 2;
    } while (product < 100);
    for (; ; ) {
      break;
    }
    for (final var each : more) sum ^= each;
    block:
    {
      if (sum > 3) break block;
      sum = -sum;
    }
    ;
    return sum + product;
  }

  String read(InputStream in, Map<String, byte[]> cache) throws IOException {
    try (InputStream first = in;
        var second = new ByteArrayInputStream(new byte[3]);
        BufferedReader third = null; ) {
      return "" + first.read() + second.read();
    } catch (IllegalStateException | java.io.UncheckedIOException failed) {
      throw failed;
    } catch (final RuntimeException other) {
      other.printStackTrace();
    } finally {
      count--;
    }
    try (in) {
      in.read();
    }
    try (in; ) {
      in.read();
    }
    // heaplint:ignore EagerRead -- the cache is small
    synchronized (cache) {
      cache.clear();
    }
    assert count > 0 : "count " + count;
    assert count < 100;
    return null;
  }

  int old(int day) {
    switch (day) {
      case 1:
      case 2:
        int local = day;
        return local;
      case 3: {
        day++;
        break;
      }
      default:
        local = 4;
        day = local;
    }
    switch (day) {
      case 1 -> day = 2;
      case 2, 3 -> {
        day = 4;
      }
      default -> throw new IllegalStateException();
    }
    return day;
  }

  int modern(Object value, String name) {
    int length =
        switch (name) {
          case "a", "b" -> 1;
          case "c" -> {
            int twice = name.length() * 2;
            yield twice;
          }
          default -> throw new IllegalArgumentException(name);
        };
    int second =
        switch (length) {
          case 1:
            yield 3;
          default:
            yield length;
        };
    if (value instanceof final String text && text.length() > second) {
      return text.length();
    }
    if (!(value instanceof Integer number)) {
      return 0;
    }
    return number;
  }

  void local() {
    class Inner {
      int held = count;

      int get() {
        return held + count;
      }
    }
    record Pair(int left, int right) {
      Pair {
        if (left > right) throw new IllegalArgumentException();
      }

      static Pair of(int one) {
        return new Pair(one, one);
      }
    }
    Inner inner = new Inner();
    Pair pair = Pair.of(inner.get());
    List<Integer> all = new ArrayList<>();
    all.add(pair.left());
    for (Iterator<Integer> each = all.iterator(); each.hasNext(); ) each.next();
  }

  abstract void nothing();
}
