package draggedlocal;

import io.github.heaplint.annotations.Large;

/** Users say that some values are large, where they declare them. */
class SaidToBeLarge {
  static int[] make(int size) {
    return new int[size];
  }

  static long sum(int[] of) {
    long sum = 0;
    for (int each : of) {
      sum += each;
    }
    return sum;
  }

  static class Locals {
    public static void main(String[] arguments) {
      // BUG: Diagnostic contains: [DraggedLocal]
      @Large int[] first = make(arguments.length);
      System.out.println(sum(first));
      @Large int[] second = make(arguments.length);
      System.out.println(sum(second));
    }
  }

  @Large
  static class Frame implements Runnable {
    private final int[] cells = make(1 << 24);

    @Override
    public void run() {
      System.out.println(sum(cells));
      // BUG: Diagnostic contains: [DraggedLocal]
      @Large int[] second = make(1 << 24);
      System.out.println(sum(second));
    }
  }

  static class Unmarked {
    public static void main(String[] arguments) {
      int[] first = make(arguments.length);
      System.out.println(sum(first));
      int[] second = make(arguments.length);
      System.out.println(sum(second));
    }
  }

  static class OneOfThem {
    public static void main(String[] arguments) {
      @Large int[] first = make(arguments.length);
      System.out.println(sum(first));
      int[] second = make(arguments.length);
      System.out.println(sum(second));
    }
  }
}
