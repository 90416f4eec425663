package io.github.heaplint.examples.holders;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Visitors that gather what they find during one visit, and stay. */
public final class FindsGathered {
  private static final int VISITORS = 200;
  private static final int FINDS = 8;

  private FindsGathered() {}

  /** Prints how much was found; the argument is the form, {@code held} or {@code released}. */
  public static void main(String[] args) {
    List<FindVisitor> visitors = new ArrayList<>();
    long bytes = 0;
    for (int i = 0; i < VISITORS; i++) {
      FindVisitor visitor = args[0].equals("held") ? new HeldVisitor() : new ReleasedVisitor();
      bytes += visitor.visit(FindsGathered::walk);
      visitors.add(visitor);
    }
    System.out.println(visitors.size() + " visitors, " + bytes + " bytes");
  }

  private static void walk(Consumer<byte[]> visitor) {
    for (int i = 0; i < FINDS; i++) {
      visitor.accept(new byte[32 << 10]);
    }
  }

  private interface FindVisitor {
    long visit(Consumer<Consumer<byte[]>> place);
  }

  private static final class HeldVisitor implements FindVisitor, Consumer<byte[]> {
    private List<byte[]> finds = new ArrayList<>();

    @Override
    public long visit(Consumer<Consumer<byte[]>> place) {
      finds = new ArrayList<>();
      place.accept(this);
      long sum = 0;
      for (byte[] each : finds) {
        sum += each.length;
      }
      return sum;
    }

    @Override
    public void accept(byte[] find) {
      finds.add(find);
    }
  }

  private static final class ReleasedVisitor implements FindVisitor {
    @Override
    public long visit(Consumer<Consumer<byte[]>> place) {
      List<byte[]> finds = new ArrayList<>();
      place.accept(finds::add);
      long sum = 0;
      for (byte[] each : finds) {
        sum += each.length;
      }
      return sum;
    }
  }
}
