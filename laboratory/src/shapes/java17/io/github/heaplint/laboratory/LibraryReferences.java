package io.github.heaplint.laboratory;

import static io.github.heaplint.laboratory.Lab.*;

import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Chapter 4, second half: streams, exceptions, inner classes, futures, buffers, collections. */
final class LibraryReferences {
  private static final Pattern LETTERS = Pattern.compile("xx");

  private LibraryReferences() {}

  @Shape("4.20")
  static void pipeline() {
    List<Big> list = loadList();
    Stream<Big> stream = list.stream();
    list = null;
    stream.forEach(x -> use(load()));
  }

  @Shape("4.20b")
  static void consumedStream() {
    keep(consumed(loadList().stream()));
    Big b = load();
    use(b);
  }

  private static Stream<Big> consumed(Stream<Big> stream) {
    stream.forEach(x -> use(x));
    return stream;
  }

  @Shape("4.20c")
  static void sortedBarrier() {
    IntStream.range(0, 2)
        .mapToObj(i -> i == 0 ? load() : small())
        .sorted()
        .forEach(x -> use(load()));
  }

  @Shape("4.20d")
  static void lazyStreamParameterNulled() {
    IntStream.range(0, 2)
        .mapToObj(i -> load())
        .forEach(
            x -> {
              use(x);
              x = null;
              use(load());
            });
  }

  @Shape("4.20e")
  static void lazyStream() {
    IntStream.range(0, 2)
        .mapToObj(i -> load())
        .forEach(
            x -> {
              use(x);
              use(load());
            });
  }

  @Shape("4.21")
  static void parallelStream() {
    keep(loadList().parallelStream().map(Big::size).collect(Collectors.toList()));
    Big b = load();
    use(b);
  }

  private static final class DataException extends RuntimeException {
    private final transient Big data;

    DataException(Big data) {
      super("part of the shape");
      this.data = data;
    }
  }

  private static void fail(Big data) {
    throw new DataException(data);
  }

  @Shape("4.22")
  static void exceptionInTheCatchBlock() {
    try {
      fail(load());
    } catch (DataException e) {
      use(e.data);
      use(load());
    }
  }

  @Shape("4.22b")
  static void exceptionAfterTheCatchBlock() {
    try {
      fail(load());
    } catch (DataException e) {
      use(e.data);
    }
    Big b = load();
    use(b);
  }

  @Shape("4.22c")
  static void exceptionStored() {
    try {
      fail(load());
    } catch (DataException e) {
      keep(e);
    }
    Big b = load();
    use(b);
  }

  /** An object with a large field, whose methods hand out small objects. */
  private static final class Outer {
    private final Big data;

    Outer(Big data) {
      this.data = data;
    }

    Object independent() {
      return new Independent();
    }

    Object dependent() {
      return new Dependent();
    }

    Runnable lambda() {
      int n = data.size();
      return () -> use(n);
    }

    Runnable anonymous() {
      int n = data.size();
      return new Runnable() {
        @Override
        public void run() {
          use(n);
        }
      };
    }

    private final class Independent {}

    private final class Dependent {
      int size() {
        return data.size();
      }
    }
  }

  @Shape("4.23")
  static void innerClassWithoutNeedOfTheOuter() {
    keep(new Outer(load()).independent());
    Big b = load();
    use(b);
  }

  @Shape("4.23b")
  static void innerClass() {
    keep(new Outer(load()).dependent());
    Big b = load();
    use(b);
  }

  @Shape("4.23c")
  static void lambdaInAnInstanceMethod() {
    keep(new Outer(load()).lambda());
    Big b = load();
    use(b);
  }

  @Shape("4.23d")
  static void anonymousClassInAnInstanceMethod() {
    keep(new Outer(load()).anonymous());
    Big b = load();
    use(b);
  }

  @Shape("4.24")
  static void futureKept() {
    FutureTask<Big> task = new FutureTask<>(() -> load());
    task.run();
    keep(task);
    Big b = load();
    use(b);
  }

  @Shape("4.24b")
  static void lastStageKept() {
    keep(sizeStage(new CompletableFuture<>()));
    Big b = load();
    use(b);
  }

  private static CompletableFuture<Integer> sizeStage(CompletableFuture<Big> source) {
    CompletableFuture<Integer> size = source.thenApply(Big::size);
    source.complete(load());
    return size;
  }

  @Shape("4.24c")
  static void lastStageOfAnAsynchronousLoadKept() {
    CompletableFuture<Integer> size =
        CompletableFuture.supplyAsync(() -> load()).thenApply(Big::size);
    use(size.join());
    keep(size);
    Big b = load();
    use(b);
  }

  @Shape("4.24d")
  static void insideAPendingStage() {
    CompletableFuture<Integer> start = new CompletableFuture<>();
    CompletableFuture<Void> end =
        start
            .thenApply(i -> load())
            .thenAccept(
                x -> {
                  use(x);
                  use(load());
                });
    start.complete(1);
    end.join();
  }

  @Shape("4.25")
  static void substring() {
    keep(loadText().substring(0, 10));
    Big b = load();
    use(b);
  }

  @Shape("4.25b")
  static void firstPartOfASplit() {
    keep(loadText().split("y")[0].substring(0, 10));
    Big b = load();
    use(b);
  }

  @Shape("4.25c")
  static void charBuffer() {
    keep(CharBuffer.wrap(loadText()).subSequence(0, 10));
    Big b = load();
    use(b);
  }

  @Shape("4.26")
  static void slice() {
    keep(ByteBuffer.wrap(loadBytes()).slice(0, 10));
    Big b = load();
    use(b);
  }

  private static Matcher matched(String text) {
    Matcher matcher = LETTERS.matcher(text);
    use(matcher.find() ? 1 : 0);
    return matcher;
  }

  @Shape("4.27")
  static void matcher() {
    keep(matched(loadText()));
    Big b = load();
    use(b);
  }

  @Shape("4.27b")
  static void matchResult() {
    keep(matched(loadText()).toMatchResult());
    Big b = load();
    use(b);
  }

  @Shape("4.27f")
  static void group() {
    keep(matched(loadText()).group());
    Big b = load();
    use(b);
  }

  @Shape("4.28")
  static void arrayAsList() {
    keep(Arrays.asList(loadArray()));
    Big b = load();
    use(b);
  }

  private static List<Big> keptListWith(Big a) {
    List<Big> list = new ArrayList<>();
    list.add(a);
    keep(list);
    return list;
  }

  @Shape("4.29")
  static void listCleared() {
    List<Big> list = keptListWith(load());
    list.clear();
    Big b = load();
    use(b);
  }

  @Shape("4.29b")
  static void elementRemoved() {
    List<Big> list = keptListWith(load());
    list.remove(list.size() - 1);
    Big b = load();
    use(b);
  }

  @Shape("4.30")
  static void largeKey() {
    keep(new HashMap<>(Map.of(load(), 1)));
    Big b = load();
    use(b);
  }

  @Shape("4.31")
  static void weakMapWhoseValueHoldsTheKey() {
    keep(weakMap(load(), true));
    Big b = load();
    use(b);
  }

  @Shape("4.31f")
  static void weakMap() {
    keep(weakMap(load(), false));
    Big b = load();
    use(b);
  }

  private static Map<Big, Object> weakMap(Big key, boolean held) {
    Map<Big, Object> map = new WeakHashMap<>();
    map.put(key, held ? List.of(key) : 1);
    return map;
  }

  @Shape("4.32")
  static void softReference() {
    keep(new SoftReference<>(load()));
    Big b = load();
    use(b);
  }

  /** A stack that forgets to null the slot of what it pops. */
  private static final class LeakingStack {
    private final Big[] elements = new Big[4];
    private int size;

    void push(Big element) {
      elements[size++] = element;
    }

    Big pop() {
      return elements[--size];
    }
  }

  @Shape("4.33")
  static void poppedFromALeakingStack() {
    LeakingStack stack = new LeakingStack();
    keep(stack);
    stack.push(load());
    use(stack.pop());
    Big b = load();
    use(b);
  }

  @Shape("4.33f")
  static void poppedFromADeque() {
    Deque<Big> stack = new ArrayDeque<>();
    keep(stack);
    stack.push(load());
    use(stack.pop());
    Big b = load();
    use(b);
  }

  @Shape("4.34")
  static void temporaryArray() {
    List<Big> list = loadList();
    use(list.toArray());
    list = null;
    Big b = load();
    use(b);
  }

  @Shape("4.35")
  static void asynchronousTask() {
    asynchronously(load()).join();
  }

  private static CompletableFuture<Void> asynchronously(Big a) {
    return CompletableFuture.runAsync(
        () -> {
          use(a);
          use(load());
        });
  }

  /** A cursor that remembers the row it stands on. */
  private static final class Cursor {
    private Big row;

    void next() {
      row = load();
    }
  }

  @Shape("4.36")
  static void rowOfACursor() {
    Cursor cursor = new Cursor();
    for (int i = 0; i < 2; i++) {
      cursor.next();
      use(cursor.row);
    }
  }
}
