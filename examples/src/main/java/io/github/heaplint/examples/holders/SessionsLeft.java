package io.github.heaplint.examples.holders;

import java.util.HashMap;
import java.util.Map;

/** Knows who is there and what they brought along. */
public final class SessionsLeft {
  private static final int VISITORS = 2_000;

  private SessionsLeft() {}

  /** Prints how much was brought; the argument is the form, {@code held} or {@code released}. */
  public static void main(String[] args) {
    Visitors visitors = args[0].equals("held") ? new Held() : new Released();
    long sum = 0;
    for (int i = 0; i < VISITORS; i++) {
      String id = "visitor " + i;
      visitors.arrived(id, new byte[32 << 10]);
      sum += visitors.brought(id);
      visitors.left(id);
    }
    System.out.println(sum + " bytes");
  }

  private interface Visitors {
    void arrived(String id, byte[] luggage);

    long brought(String id);

    void left(String id);
  }

  private static final class Held implements Visitors {
    private final Map<String, Long> since = new HashMap<>();
    private final Map<String, byte[]> luggage = new HashMap<>();

    @Override
    public void arrived(String id, byte[] what) {
      since.put(id, System.nanoTime());
      luggage.put(id, what);
    }

    @Override
    public long brought(String id) {
      return luggage.get(id).length;
    }

    @Override
    public void left(String id) {
      since.remove(id);
    }
  }

  private static final class Released implements Visitors {
    private final Map<String, Long> since = new HashMap<>();
    private final Map<String, byte[]> luggage = new HashMap<>();

    @Override
    public void arrived(String id, byte[] what) {
      since.put(id, System.nanoTime());
      luggage.put(id, what);
    }

    @Override
    public long brought(String id) {
      return luggage.get(id).length;
    }

    @Override
    public void left(String id) {
      since.remove(id);
      luggage.remove(id);
    }
  }
}
