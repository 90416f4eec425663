package io.github.heaplint.laboratory;

import static io.github.heaplint.laboratory.Lab.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;

/**
 * Chapter 4, first half: fields, captures, tasks, views, iterators, and what the language holds.
 */
final class HeapReferences {
  private static final ThreadLocal<Big> LOCAL = new ThreadLocal<>();
  private static Big field;

  private HeapReferences() {}

  @Shape("4.01")
  static void staticField() {
    field = load();
    use(field);
    Big b = load();
    use(b);
    field = null;
  }

  @Shape("4.01f")
  static void staticFieldNulled() {
    field = load();
    use(field);
    field = null;
    Big b = load();
    use(b);
  }

  private static final class Holder {
    private Big data;

    Holder(Big data) {
      this.data = data;
    }
  }

  @Shape("4.02")
  static void instanceField() {
    Holder holder = new Holder(load());
    use(holder.data);
    Big b = load();
    use(b);
    use(holder);
  }

  @Shape("4.02f")
  static void instanceFieldNulled() {
    Holder holder = new Holder(load());
    use(holder.data);
    holder.data = null;
    Big b = load();
    use(b);
    use(holder);
  }

  @Shape("4.03")
  static void usedLaterForItsSize() {
    Big a = load();
    Big b = load();
    use(b);
    use(a.size());
  }

  @Shape("4.03f")
  static void sizeTakenBefore() {
    Big a = load();
    int n = a.size();
    a = null;
    Big b = load();
    use(b);
    use(n);
  }

  @Shape("4.04")
  static void capturedByAListener() {
    listen(load());
    Big b = load();
    use(b);
  }

  private static void listen(Big a) {
    IntSupplier listener = () -> a.size();
    keep(listener);
  }

  @Shape("4.04f")
  static void onlyTheSizeCaptured() {
    listenToTheSize(load());
    Big b = load();
    use(b);
  }

  private static void listenToTheSize(Big a) {
    int size = a.size();
    IntSupplier listener = () -> size;
    keep(listener);
  }

  @Shape("4.05")
  static void queuedTask() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    ExecutorService executor = Executors.newSingleThreadExecutor();
    executor.execute(() -> await(end));
    enqueue(executor, load());
    Big b = load();
    use(b);
    end.countDown();
    executor.shutdown();
    executor.awaitTermination(1, TimeUnit.MINUTES);
  }

  private static void enqueue(ExecutorService executor, Big a) {
    executor.execute(() -> use(a));
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Shape("4.06")
  static void runningTask() {
    task(load()).run();
  }

  private static FutureTask<Void> task(Big a) {
    return new FutureTask<>(
        () -> {
          use(a);
          use(load());
          return null;
        });
  }

  @Shape("4.06f")
  static void runningTaskThatTakesItsInput() {
    takingTask(new AtomicReference<>(load())).run();
  }

  private static FutureTask<Void> takingTask(AtomicReference<Big> holder) {
    return new FutureTask<>(
        () -> {
          use(holder.getAndSet(null));
          use(load());
          return null;
        });
  }

  @Shape("4.07")
  static void thread() throws InterruptedException {
    Thread thread = thread(load());
    thread.start();
    thread.join();
  }

  private static Thread thread(Big a) {
    return new Thread(
        () -> {
          use(a);
          use(load());
        });
  }

  @Shape("4.08")
  static void threadLocal() {
    setThreadLocal();
    Big b = load();
    use(b);
    LOCAL.remove();
  }

  @Shape("4.08f")
  static void threadLocalRemoved() {
    setThreadLocal();
    LOCAL.remove();
    Big b = load();
    use(b);
  }

  private static void setThreadLocal() {
    LOCAL.set(load());
  }

  @Shape("4.09")
  static void subList() {
    keep(loadList().subList(0, 1));
    Big b = load();
    use(b);
  }

  @Shape("4.09f")
  static void subListCopied() {
    keep(List.copyOf(loadList().subList(0, 1)));
    Big b = load();
    use(b);
  }

  @Shape("4.10")
  static void keySet() {
    keep(loadMap().keySet());
    Big b = load();
    use(b);
  }

  @Shape("4.10f")
  static void keySetCopied() {
    keep(Set.copyOf(loadMap().keySet()));
    Big b = load();
    use(b);
  }

  @Shape("4.11")
  static void unmodifiableView() {
    keep(Collections.unmodifiableList(loadList()));
    Big b = load();
    use(b);
  }

  @Shape("4.12")
  static void exhaustedIterator() {
    keep(exhausted(loadList().iterator()));
    Big b = load();
    use(b);
  }

  @Shape("4.12b")
  static void exhaustedIteratorOfAMap() {
    keep(exhausted(loadMap().keySet().iterator()));
    Big b = load();
    use(b);
  }

  private static Iterator<?> exhausted(Iterator<?> iterator) {
    while (iterator.hasNext()) {
      use(iterator.next());
    }
    return iterator;
  }

  @Shape("4.13")
  static void forEachWhoseArrayVariableIsNulled() {
    Big[] array = {load(), small()};
    for (Big x : array) {
      array = null;
      use(x);
      use(load());
    }
  }

  @Shape("4.13f")
  static void elementsNulledAsConsumed() {
    Big[] array = {load(), small()};
    for (int i = 0; i < array.length; i++) {
      use(array[i]);
      array[i] = null;
      use(load());
    }
  }

  @Shape("4.14")
  static void forEachWhoseListVariableIsNulled() {
    List<Big> list = listOf(load(), small());
    for (Big x : list) {
      list = null;
      use(x);
      use(load());
    }
  }

  private static List<Big> listOf(Big first, Big second) {
    List<Big> list = new ArrayList<>();
    list.add(first);
    list.add(second);
    return list;
  }

  @Shape("4.14f")
  static void polledQueue() {
    Queue<Big> queue = new ArrayDeque<>(listOf(load(), small()));
    while (!queue.isEmpty()) {
      use(queue.poll());
      use(load());
    }
  }

  @Shape("4.14g")
  static void removedByTheIterator() {
    List<Big> list = new LinkedList<>(listOf(load(), small()));
    for (Iterator<Big> it = list.iterator(); it.hasNext(); ) {
      use(it.next());
      it.remove();
      use(load());
    }
  }

  @Shape("4.14h")
  static void elementsSetToNull() {
    List<Big> list = listOf(load(), small());
    for (int i = 0; i < list.size(); i++) {
      use(list.get(i));
      list.set(i, null);
      use(load());
    }
  }

  @Shape("4.15")
  static void selectorNulledInTheCase() {
    String s = loadText();
    switch (s) {
      case "a":
        break;
      default:
        s = null;
        use(load());
    }
  }

  @Shape("4.15b")
  static void selectorNulledAfterTheSwitch() {
    String s = loadText();
    switch (s) {
      case "a":
        use(1);
        break;
      default:
        use(2);
    }
    s = null;
    Big b = load();
    use(b);
  }

  @Shape("4.16")
  static void resource() {
    try (Big a = load()) {
      use(a);
      use(load());
    }
  }

  @Shape("4.16b")
  static void existingResource() {
    Big a = load();
    try (a) {
      use(a);
      use(load());
    }
  }

  @Shape("4.16c")
  static void resourceOfAnOwnerThatIsNulled() {
    Owner[] owners = {new Owner(load())};
    try (owners[0].data) {
      use(owners[0]);
      owners[0] = null;
      use(load());
    }
  }

  private static final class Owner {
    private final Big data;

    Owner(Big data) {
      this.data = data;
    }
  }

  @Shape("4.17")
  static void monitor() {
    Big a = load();
    synchronized (a) {
      use(a);
      a = null;
      use(load());
    }
  }

  @Shape("4.17b")
  static void afterTheMonitor() {
    Big a = load();
    synchronized (a) {
      use(a);
    }
    a = null;
    Big b = load();
    use(b);
  }

  @Shape("4.18")
  static void patternVariableNulled() {
    if (loadObject() instanceof Big b) {
      use(b);
      b = null;
      use(load());
    }
  }

  @Shape("4.18b")
  static void operandAndPatternVariableNulled() {
    Object o = loadObject();
    if (o instanceof Big b) {
      use(b);
      o = null;
      b = null;
      use(load());
    }
  }

  @Shape("4.18c")
  static void onlyTheOperandNulled() {
    Object o = loadObject();
    if (o instanceof Big b) {
      use(b);
      o = null;
      use(load());
    }
  }

  @Shape("4.19")
  static void returnedThroughFinally() {
    use(loadThenLoad());
  }

  private static Big loadThenLoad() {
    try {
      return load();
    } finally {
      use(load());
    }
  }
}
