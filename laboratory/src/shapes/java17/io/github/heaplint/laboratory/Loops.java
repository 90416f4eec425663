package io.github.heaplint.laboratory;

import static io.github.heaplint.laboratory.Lab.*;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Chapter 3: is the previous chunk alive while the next one loads? */
final class Loops {
  private static final int CHUNKS = 3;

  private Loops() {}

  @Shape("3.01")
  static void lazyIterable() {
    for (Big c : new Chunks()) {
      use(c);
    }
  }

  @Shape("3.02")
  static void assignedInTheConditionUninitialised() {
    Chunks chunks = new Chunks();
    Big c;
    while ((c = chunks.next()) != null) {
      use(c);
    }
  }

  @Shape("3.03")
  static void assignedInTheConditionInitialised() {
    Chunks chunks = new Chunks();
    Big c = null;
    while ((c = chunks.next()) != null) {
      use(c);
    }
  }

  @Shape("3.04")
  static void primed() {
    Chunks chunks = new Chunks();
    Big c = chunks.next();
    while (c != null) {
      use(c);
      c = chunks.next();
    }
  }

  @Shape("3.05")
  static void primedInTheHeader() {
    Chunks chunks = new Chunks();
    for (Big c = chunks.next(); c != null; c = chunks.next()) {
      use(c);
    }
  }

  @Shape("3.06")
  static void doWhile() {
    Chunks chunks = new Chunks();
    Big c;
    do {
      c = chunks.next();
      if (c != null) {
        use(c);
      }
    } while (c != null);
  }

  @Shape("3.07")
  static void primedAndNulled() {
    Chunks chunks = new Chunks();
    Big c = chunks.next();
    while (c != null) {
      use(c);
      c = null;
      c = chunks.next();
    }
  }

  @Shape("3.08")
  static void endlessLoop() {
    Chunks chunks = new Chunks();
    while (true) {
      Big c = chunks.next();
      if (c == null) {
        break;
      }
      use(c);
    }
  }

  @Shape("3.09")
  static void declaredInTheBody() {
    for (int i = 0; i < CHUNKS; i++) {
      Big c = load();
      use(c);
    }
  }

  @Shape("3.10")
  static void hoistedAndInitialised() {
    Big c = null;
    for (int i = 0; i < CHUNKS; i++) {
      c = load();
      use(c);
    }
  }

  @Shape("3.11")
  static void hoistedAndUninitialised() {
    Big c;
    for (int i = 0; i < CHUNKS; i++) {
      c = load();
      use(c);
    }
  }

  @Shape("3.12")
  static void forEachRemaining() {
    new Chunks().forEachRemaining(c -> use(c));
  }

  @Shape("3.13")
  static void generatedStream() {
    Stream.generate(() -> load()).limit(CHUNKS).forEach(c -> use(c));
  }

  @Shape("3.14")
  static void spliteratorOfUnknownSize() {
    chunkStream().forEach(c -> use(c));
  }

  private static Stream<Big> chunkStream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(new Chunks(), Spliterator.ORDERED), false);
  }

  @Shape("3.15")
  static void iteratedStream() {
    int[] left = {CHUNKS};
    Stream.iterate(load(), c -> left[0] > 0, c -> --left[0] > 0 ? load() : small())
        .forEach(c -> use(c));
  }

  @Shape("3.16")
  static void iteratorOfAStream() {
    for (Iterator<Big> it = chunkStream().iterator(); it.hasNext(); ) {
      Big c = it.next();
      use(c);
    }
  }

  @Shape("3.17")
  static void mappedRange() {
    IntStream.range(0, CHUNKS).mapToObj(i -> load()).forEach(c -> use(c));
  }

  @Shape("3.18")
  static void loadedByHasNext() {
    for (Iterator<Big> it = new LoadingInHasNext(); it.hasNext(); ) {
      Big c = it.next();
      use(c);
    }
  }

  private static final class LoadingInHasNext implements Iterator<Big> {
    private final Chunks chunks = new Chunks();
    private Big ahead;

    @Override
    public boolean hasNext() {
      if (ahead == null) {
        ahead = chunks.next();
      }
      return ahead != null;
    }

    @Override
    public Big next() {
      Big result = ahead;
      ahead = null;
      return result;
    }
  }

  @Shape("3.19")
  static void loadedAhead() {
    for (Iterator<Big> it = new LoadingAhead(); it.hasNext(); ) {
      Big c = it.next();
      use(c);
    }
  }

  private static final class LoadingAhead implements Iterator<Big> {
    private final Chunks chunks = new Chunks();
    private Big ahead = chunks.next();

    @Override
    public boolean hasNext() {
      return ahead != null;
    }

    @Override
    public Big next() {
      Big result = ahead;
      ahead = chunks.next();
      return result;
    }
  }

  @Shape("3.20")
  static void tryCatchInTheBody() {
    for (int i = 0; i < CHUNKS; i++) {
      try {
        Big c = load();
        use(c);
      } catch (IllegalStateException e) {
        use(e);
      }
    }
  }

  @Shape("3.21")
  static void loopInALoop() {
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        Big c = load();
        use(c);
      }
    }
  }

  @Shape("3.22")
  static void twoStages() {
    for (int i = 0; i < 2; i++) {
      Big raw = load();
      use(raw);
      Big parsed = load();
      use(parsed);
    }
  }

  @Shape("3.23")
  static void twoStagesNulledBetween() {
    for (int i = 0; i < 2; i++) {
      Big raw = load();
      use(raw);
      raw = null;
      Big parsed = load();
      use(parsed);
    }
  }

  @Shape("3.24")
  static void stepsExtracted() {
    for (int i = 0; i < 2; i++) {
      step();
      step();
    }
  }

  private static void step() {
    Big c = load();
    use(c);
  }

  @Shape("3.25")
  static void loadAfterALoopWithItsOwnVariable() {
    for (Big c : new Chunks()) {
      use(c);
    }
    Big b = load();
    use(b);
  }

  @Shape("3.26")
  static void loadAfterALoopLeftByBreak() {
    Chunks chunks = new Chunks();
    Big c;
    while ((c = chunks.next()) != null) {
      use(c);
      if (!chunks.hasNext()) {
        break;
      }
    }
    Big b = load();
    use(b);
  }
}
