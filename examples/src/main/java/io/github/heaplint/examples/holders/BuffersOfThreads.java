package io.github.heaplint.examples.holders;

import java.io.Closeable;

/** Writers that give each thread a buffer of its own, and are closed. */
public final class BuffersOfThreads {
  private static final int WRITERS = 2_000;

  private BuffersOfThreads() {}

  /** Prints how much was written; the argument is the form, {@code held} or {@code released}. */
  public static void main(String[] args) {
    long sum = 0;
    for (int i = 0; i < WRITERS; i++) {
      try (Sink sink = args[0].equals("held") ? new Held() : new Released()) {
        sum += sink.write(i);
      }
    }
    System.out.println(sum + " bytes");
  }

  private interface Sink extends Closeable {
    int write(int what);

    @Override
    void close();
  }

  private static final class Held implements Sink {
    private final ThreadLocal<Buffer> buffer = ThreadLocal.withInitial(Buffer::new);
    private int written;

    @Override
    public int write(int what) {
      return buffer.get().write(what);
    }

    @Override
    public void close() {
      written = 0;
    }

    /** Knows its writer, which knows the thread-local: the thread's entry never gets stale. */
    private final class Buffer {
      private final byte[] bytes = new byte[32 << 10];

      int write(int what) {
        bytes[0] = (byte) what;
        written += bytes.length;
        return written;
      }
    }
  }

  private static final class Released implements Sink {
    private final ThreadLocal<Room> buffer = ThreadLocal.withInitial(Room::new);
    private int written;

    @Override
    public int write(int what) {
      return buffer.get().write(what);
    }

    @Override
    public void close() {
      buffer.remove();
      written = 0;
    }

    /** Knows its writer, too, and goes when that is closed. */
    private final class Room {
      private final byte[] bytes = new byte[32 << 10];

      int write(int what) {
        bytes[0] = (byte) what;
        written += bytes.length;
        return written;
      }
    }
  }
}
