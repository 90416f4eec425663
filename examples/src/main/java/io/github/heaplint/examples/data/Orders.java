package io.github.heaplint.examples.data;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Invents orders: the same ones every time. */
final class Orders {
  private static final long SEED = 20_230_913;
  private static final List<String> PRODUCTS =
      List.of("espresso machine", "coffee grinder", "milk jug", "paper filter", "descaler");

  private Orders() {}

  static Stream<Order> first(int count) {
    SplittableRandom random = new SplittableRandom(SEED);
    return IntStream.rangeClosed(1, count).mapToObj(id -> invent(id, random));
  }

  private static Order invent(int id, SplittableRandom random) {
    String customer = "customer-%016x@example.com".formatted(random.nextLong());
    String product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
    return new Order(id, customer, product, random.nextInt(1, 10), random.nextLong(99, 99_999));
  }
}
