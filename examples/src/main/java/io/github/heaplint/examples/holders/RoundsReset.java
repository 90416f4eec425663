package io.github.heaplint.examples.holders;

import java.util.ArrayList;
import java.util.List;

/** Gathers what comes in one round and starts afresh after it. */
public final class RoundsReset {
  private static final int ROUNDS = 200;
  private static final int ROWS = 8;

  private RoundsReset() {}

  /** Prints how much was gathered; the argument is the form, {@code held} or {@code released}. */
  public static void main(String[] args) {
    Gathered gathered = args[0].equals("held") ? new Held() : new Released();
    long sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (int row = 0; row < ROWS; row++) {
        gathered.add("row " + row, round, new byte[32 << 10]);
      }
      sum += gathered.size();
      gathered.reset();
    }
    System.out.println(sum + " bytes");
  }

  private interface Gathered {
    void add(String name, int round, byte[] value);

    long size();

    void reset();
  }

  private static final class Held implements Gathered {
    private final List<String> names = new ArrayList<>();
    private final List<Integer> rounds = new ArrayList<>();
    private final List<byte[]> values = new ArrayList<>();

    @Override
    public void add(String name, int round, byte[] value) {
      names.add(name);
      rounds.add(round);
      values.add(value);
    }

    @Override
    public long size() {
      long size = 0;
      for (int i = 0; i < names.size(); i++) {
        size += values.get(i).length;
      }
      return size;
    }

    @Override
    public void reset() {
      names.clear();
      rounds.clear();
    }
  }

  private static final class Released implements Gathered {
    private final List<String> names = new ArrayList<>();
    private final List<Integer> rounds = new ArrayList<>();
    private final List<byte[]> values = new ArrayList<>();

    @Override
    public void add(String name, int round, byte[] value) {
      names.add(name);
      rounds.add(round);
      values.add(value);
    }

    @Override
    public long size() {
      long size = 0;
      for (int i = 0; i < names.size(); i++) {
        size += values.get(i).length;
      }
      return size;
    }

    @Override
    public void reset() {
      names.clear();
      rounds.clear();
      values.clear();
    }
  }
}
