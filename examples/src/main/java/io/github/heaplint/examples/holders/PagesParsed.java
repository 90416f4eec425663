package io.github.heaplint.examples.holders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pages that are parsed when they are first asked for. */
public final class PagesParsed {
  private static final int PAGES = 1_600;

  private PagesParsed() {}

  /** Prints how many were parsed; the argument is the form, {@code held} or {@code released}. */
  public static void main(String[] args) {
    List<Page> pages = new ArrayList<>();
    long bytes = 0;
    for (int i = 0; i < PAGES; i++) {
      byte[] raw = new byte[32 << 10];
      pages.add(args[0].equals("held") ? new Held(raw) : new Released(raw));
      bytes += pages.get(i).count(0);
    }
    System.out.println(pages.size() + " pages, " + bytes + " bytes");
  }

  private interface Page {
    int count(int value);
  }

  private static final class Held implements Page {
    private final byte[] raw;
    private Map<Integer, Integer> counts;

    Held(byte[] raw) {
      this.raw = raw;
    }

    @Override
    public int count(int value) {
      if (counts == null) {
        counts = parse(raw);
      }
      return counts.get(value);
    }
  }

  private static final class Released implements Page {
    private byte[] raw;
    private Map<Integer, Integer> counts;

    Released(byte[] raw) {
      this.raw = raw;
    }

    @Override
    public int count(int value) {
      if (counts == null) {
        counts = parse(raw);
        raw = null;
      }
      return counts.get(value);
    }
  }

  private static Map<Integer, Integer> parse(byte[] raw) {
    Map<Integer, Integer> counts = new HashMap<>();
    counts.put((int) raw[0], raw.length);
    return counts;
  }
}
