package io.github.heaplint.examples.holders;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Passes rows on in batches. */
public final class BatchPassedOn {
  private static final int ROWS = 1_600;
  private static final int FULL = 10;

  private BatchPassedOn() {}

  /** Prints the last row; the argument is the form, {@code held} or {@code released}. */
  public static void main(String[] args) {
    byte[] last = new byte[1];
    Consumer<byte[]> sink = row -> last[0] = row[0];
    Consumer<byte[]> writer = args[0].equals("held") ? new Held(sink) : new Released(sink);
    for (int i = 0; i < ROWS; i++) {
      byte[] row = new byte[32 << 10];
      row[0] = (byte) i;
      writer.accept(row);
    }
    System.out.println("row " + last[0]);
  }

  private static final class Held implements Consumer<byte[]> {
    private final List<byte[]> batch = new ArrayList<>();
    private final Consumer<byte[]> sink;

    Held(Consumer<byte[]> sink) {
      this.sink = sink;
    }

    @Override
    public void accept(byte[] row) {
      batch.add(row);
      if (batch.size() >= FULL) {
        for (byte[] each : batch) {
          sink.accept(each);
        }
      }
    }
  }

  private static final class Released implements Consumer<byte[]> {
    private final List<byte[]> batch = new ArrayList<>();
    private final Consumer<byte[]> sink;

    Released(Consumer<byte[]> sink) {
      this.sink = sink;
    }

    @Override
    public void accept(byte[] row) {
      batch.add(row);
      if (batch.size() >= FULL) {
        for (byte[] each : batch) {
          sink.accept(each);
        }
        batch.clear();
      }
    }
  }
}
