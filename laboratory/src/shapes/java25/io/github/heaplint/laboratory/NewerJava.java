package io.github.heaplint.laboratory;

import static io.github.heaplint.laboratory.Lab.*;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Chapter 5: what came after Java 17. */
final class NewerJava {
  private static final ScopedValue<Big> SCOPED = ScopedValue.newInstance();

  private NewerJava() {}

  private record Box(Big data) {}

  private static Object loadBox() {
    return new Box(load());
  }

  @Shape("5.01")
  static void selectorOfAPatternSwitch() {
    switch (loadObject()) {
      case Big b -> {
        use(b);
        b = null;
        use(load());
      }
      default -> use(1);
    }
  }

  @Shape("5.02")
  static void recordPattern() {
    if (loadBox() instanceof Box(Big b)) {
      use(b);
      b = null;
      use(load());
    }
  }

  @Shape("5.03")
  static void afterAPatternSwitch() {
    switch (loadObject()) {
      case Big b -> use(b);
      default -> use(1);
    }
    Big c = load();
    use(c);
  }

  @Shape("5.03b")
  static void afterAnInstanceofPattern() {
    if (loadObject() instanceof Big b) {
      use(b);
    }
    Big c = load();
    use(c);
  }

  @Shape("5.04")
  static void drainedFromTheEnd() {
    List<Big> list = new ArrayList<>();
    list.add(small());
    list.add(load());
    while (!list.isEmpty()) {
      use(list.removeLast());
      use(load());
    }
  }

  @Shape("5.05")
  static void virtualThread() throws InterruptedException {
    Thread.ofVirtual()
        .start(
            () -> {
              Big a = load();
              use(a);
              Big b = load();
              use(b);
            })
        .join();
  }

  @Shape("5.06")
  static void parkedVirtualThread() throws InterruptedException {
    loadWhileParked(Thread.ofVirtual(), NewerJava::useThenPark);
  }

  @Shape("5.06f")
  static void parkedVirtualThreadThatNulled() throws InterruptedException {
    loadWhileParked(Thread.ofVirtual(), NewerJava::nullThenPark);
  }

  @Shape("5.07")
  static void parkedPlatformThread() throws InterruptedException {
    loadWhileParked(Thread.ofPlatform(), NewerJava::useThenPark);
  }

  private interface Parking {
    void run(CountDownLatch ready, CountDownLatch end) throws InterruptedException;
  }

  private static void useThenPark(CountDownLatch ready, CountDownLatch end)
      throws InterruptedException {
    Big a = load();
    use(a);
    ready.countDown();
    end.await();
  }

  private static void nullThenPark(CountDownLatch ready, CountDownLatch end)
      throws InterruptedException {
    Big a = load();
    use(a);
    a = null;
    ready.countDown();
    end.await();
  }

  private static void loadWhileParked(Thread.Builder builder, Parking parking)
      throws InterruptedException {
    CountDownLatch ready = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Thread thread =
        builder.start(
            () -> {
              try {
                parking.run(ready, end);
              } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
              }
            });
    ready.await();
    Big b = load();
    use(b);
    end.countDown();
    thread.join();
  }

  @Shape("5.08")
  static void listOfAStreamNulled() {
    List<Big> list = Stream.of(load()).toList();
    use(list.size());
    list = null;
    Big b = load();
    use(b);
  }

  @Shape("5.09")
  static void insideAScopedValue() {
    ScopedValue.where(SCOPED, load())
        .run(
            () -> {
              use(SCOPED.get());
              use(load());
            });
  }

  @Shape("5.09b")
  static void afterAScopedValue() {
    ScopedValue.where(SCOPED, load()).run(() -> use(SCOPED.get()));
    Big b = load();
    use(b);
  }

  @Shape("5.10")
  static void unnamedVariable() {
    var _ = load();
    Big b = load();
    use(b);
  }

  @Shape("5.11")
  static void unnamedResource() {
    try (var _ = load()) {
      use(load());
    }
  }
}
