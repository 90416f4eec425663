package io.github.heaplint.laboratory;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What a shape is made of: values to load, things to do with them, a place that holds them.
 *
 * <p>Every load but the first asks the {@link Probe} whether a value loaded earlier is still held.
 * The state is static because a shape must not spend a local slot on it. None of these methods is
 * inlined into a compiled shape, so the branches of a measurement cannot deoptimise it.
 */
final class Lab {
  /**
   * Bytes of a value under {@link Probe#ALLOCATION}: two do not fit into the 24 MiB of {@code
   * Mode}.
   */
  private static final int LARGE = 14 << 20;

  private static final int SMALL = 16;

  /** How long to wait for a thread that is about to let go, in milliseconds. */
  private static final int GRACE = 5;

  private static final List<WeakReference<Object>> LOADED = new ArrayList<>();

  private static volatile Probe probe = Probe.NONE;
  private static volatile boolean probed;
  private static volatile boolean retained;
  private static volatile Object kept;
  private static volatile int sink;

  private Lab() {}

  static void start(Probe next) {
    kept = null;
    LOADED.clear();
    probed = false;
    retained = false;
    probe = next;
  }

  /**
   * Whether a load since {@link #start} found an earlier value alive.
   *
   * @throws IllegalStateException if there was no second load
   */
  static boolean stop() {
    probe = Probe.NONE;
    kept = null;
    if (!probed) {
      throw new IllegalStateException("the shape did not load a second time");
    }
    return retained;
  }

  static Big load() {
    return load(Big::new);
  }

  static Object loadObject() {
    return load(Big::new);
  }

  /** A list that can be changed: a value of no size, then a large one. The list is watched. */
  static List<Big> loadList() {
    return load(
        bytes -> {
          List<Big> list = new ArrayList<>();
          list.add(new Big(0));
          list.add(new Big(bytes));
          return list;
        });
  }

  static Big[] loadArray() {
    return load(bytes -> new Big[] {new Big(0), new Big(bytes)});
  }

  static Map<String, Big> loadMap() {
    return load(bytes -> new HashMap<>(Map.of("key", new Big(bytes))));
  }

  static byte[] loadBytes() {
    return load(byte[]::new);
  }

  static String loadText() {
    return load("x"::repeat);
  }

  /** A value of no size that nobody watches. */
  static Big small() {
    return new Big(0);
  }

  static void use(Object value) {
    sink = System.identityHashCode(value);
  }

  static void use(int value) {
    sink = value;
  }

  /** Holds the value until the shape is over, as a listener list or a cache would. */
  static void keep(Object value) {
    kept = value;
  }

  static Object kept() {
    return kept;
  }

  static boolean yes() {
    return probe != null;
  }

  static boolean no() {
    return probe == null;
  }

  static int one() {
    return probe == null ? 0 : 1;
  }

  static void fail() {
    throw new IllegalStateException("part of the shape");
  }

  private static synchronized <T> T load(IntFunction<T> maker) {
    if (probe == Probe.NONE) {
      return maker.apply(SMALL);
    }
    probed |= !LOADED.isEmpty();
    T value = probe == Probe.WEAK_REFERENCE ? afterCollection(maker) : intoSmallHeap(maker);
    LOADED.add(new WeakReference<>(value));
    return value;
  }

  private static <T> T afterCollection(IntFunction<T> maker) {
    if (held()) {
      pause();
      retained |= held();
    }
    return maker.apply(SMALL);
  }

  private static boolean held() {
    if (LOADED.isEmpty()) {
      return false;
    }
    System.gc();
    return LOADED.stream().anyMatch(reference -> !reference.refersTo(null));
  }

  private static <T> T intoSmallHeap(IntFunction<T> maker) {
    try {
      return maker.apply(LARGE);
    } catch (OutOfMemoryError full) {
      pause();
    }
    try {
      return maker.apply(LARGE);
    } catch (OutOfMemoryError full) {
      if (LOADED.isEmpty()) {
        throw new IllegalStateException("the heap was not empty before the first load", full);
      }
      retained = true;
      return maker.apply(SMALL);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(GRACE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
