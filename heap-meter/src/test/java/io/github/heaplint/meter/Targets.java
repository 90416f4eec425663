package io.github.heaplint.meter;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Programs whose need of heap is known. */
final class Targets {
  static final int MEBIBYTE = 1 << 20;

  private Targets() {}

  /** Holds the given number of MiB in blocks of 64 KiB. */
  static final class Blocks {
    public static void main(String[] args) {
      int mebibytes = Integer.parseInt(args[0]);
      List<byte[]> blocks = new ArrayList<>();
      for (int i = 0; i < 16 * mebibytes; i++) {
        blocks.add(new byte[MEBIBYTE / 16]);
      }
      System.out.println("blocks " + blocks.size());
    }
  }

  /** Holds a million arrays of 24 bytes each and the array of 4 bytes each that refers to them. */
  static final class SmallObjects {
    public static void main(String[] args) {
      long[][] objects = new long[1_000_000][];
      for (int i = 0; i < objects.length; i++) {
        objects[i] = new long[1];
      }
      System.out.println(objects.length);
    }
  }

  /** Loads 24 MiB, is done with it, and loads another 24 MiB. */
  static final class OneAfterTheOther {
    public static void main(String[] args) {
      twice(24 * MEBIBYTE);
    }

    static void twice(int size) {
      byte[] first = load(size);
      System.out.println(first.length);
      byte[] second = load(size);
      System.out.println(second.length);
    }

    private static byte[] load(int size) {
      byte[] bytes = new byte[size];
      for (int i = 0; i < 64 * bytes.length; i += 64) {
        bytes[i % bytes.length] = 1;
      }
      return bytes;
    }
  }

  /** The same after a rehearsal with next to nothing. */
  static final class OneAfterTheOtherRehearsed {
    public static void main(String[] args) {
      OneAfterTheOther.twice(1);
      OneAfterTheOther.twice(24 * MEBIBYTE);
    }
  }

  /** Allocates 256 MiB, of which never more than 64 KiB are live. */
  static final class Chunks {
    public static void main(String[] args) {
      int sum = 0;
      for (int i = 0; i < 16 * 256; i++) {
        byte[] chunk = new byte[MEBIBYTE / 16];
        Arrays.fill(chunk, (byte) 1);
        sum += chunk[i % chunk.length];
      }
      System.out.println(sum);
    }
  }

  /** Holds 32 MiB that the collector may drop. */
  static final class Soft {
    public static void main(String[] args) {
      List<SoftReference<byte[]>> references = new ArrayList<>();
      for (int i = 0; i < 16 * 32; i++) {
        references.add(new SoftReference<>(new byte[MEBIBYTE / 16]));
      }
      System.out.println(references.size());
    }
  }

  /** Holds 8 MiB and ends by {@link System#exit}. */
  static final class Exits {
    public static void main(String[] args) {
      byte[] bytes = new byte[8 * MEBIBYTE];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = 1;
      }
      System.out.println(bytes.length);
      System.exit(Integer.parseInt(args[0]));
    }
  }

  /** Goes on with a poorer result when memory does not suffice. */
  static final class SwallowsOutOfMemory {
    public static void main(String[] args) {
      try {
        Blocks.main(new String[] {"64"});
      } catch (OutOfMemoryError e) {
        System.out.println("poorer");
      }
    }
  }

  /** Its output depends on the heap. */
  static final class PrintsItsHeap {
    public static void main(String[] args) {
      System.out.println(Runtime.getRuntime().maxMemory());
    }
  }

  /** Fails in a small heap, though not for want of memory. */
  static final class WantsMuch {
    public static void main(String[] args) {
      if (Runtime.getRuntime().maxMemory() < 64 * MEBIBYTE) {
        throw new IllegalStateException("too small for me");
      }
    }
  }

  /** Leaves a temporary file behind and prints its name. */
  static final class LeavesAFile {
    public static void main(String[] args) throws IOException {
      System.out.print(Files.createTempFile("left", "behind"));
    }
  }

  /** Never ends. */
  static final class Sleeps {
    public static void main(String[] args) throws InterruptedException {
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  /**
   * Prints how many readings of its own live heap differ by more than 0.1 MiB, when blocks that are
   * dead lie between others that are not: those a collector may leave where they are.
   */
  static final class LeavesGaps {
    private static final int TIMES = 8;

    public static void main(String[] args) {
      LiveHeap heap = LiveHeap.ofThisJvm();
      List<byte[]> live = new ArrayList<>();
      long before = heap.bytes();
      int wrong = 0;
      for (int time = 0; time < TIMES; time++) {
        List<byte[]> dead = new ArrayList<>();
        for (int i = 0; i < 16 * 40; i++) {
          dead.add(new byte[MEBIBYTE / 16]);
          live.add(new byte[0]);
        }
        heap.bytes();
        if (dead.size() == 16 * 40) {
          dead = null;
        }
        if (Math.abs(heap.bytes() - before) > MEBIBYTE / 5) {
          wrong++;
        }
      }
      System.out.println(wrong + " of " + live.size() / (16 * 40));
    }
  }

  /** Prints the reading of its own live heap before, with, and after a block of 16 MiB. */
  static final class ReadsItself {
    public static void main(String[] args) {
      LiveHeap heap = LiveHeap.ofThisJvm();
      long before = heap.bytes();
      byte[] block = new byte[16 * MEBIBYTE];
      long with = heap.bytes() - before;
      System.err.println(block.length);
      block = null;
      long after = heap.bytes() - before;
      System.out.println(with + " " + after);
    }
  }
}
