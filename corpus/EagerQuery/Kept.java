package eagerquery;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.springframework.data.jpa.repository.JpaRepository;
import redis.clients.jedis.Jedis;

/** Returned, stored, sorted, indexed, looked through again. */
class Kept {
  private EntityManager entities;
  private OrderRepository repository;
  private List<Order> cache;

  static class Order implements Comparable<Order> {
    String name;

    @Override
    public int compareTo(Order other) {
      return name.compareTo(other.name);
    }
  }

  interface OrderRepository extends JpaRepository<Order, Long> {}

  void takenAway() {
    for (Order order : repository.findAll()) {
      repository.delete(order);
    }
  }

  List<Order> returned() {
    return repository.findAll();
  }

  List<Order> returnedEntities() {
    return entities.createQuery("select o from Order o", Order.class).getResultList();
  }

  void stored() {
    cache = repository.findAll();
  }

  List<Order> sorted() {
    List<Order> all = new ArrayList<>(repository.findAll());
    Collections.sort(all);
    return all;
  }

  void sortedAndPrinted() {
    List<Order> all = repository.findAll();
    all.sort(Comparator.naturalOrder());
    all.forEach(System.out::println);
  }

  int twice() {
    List<Order> all = repository.findAll();
    int widest = 0;
    for (Order order : all) {
      widest = Math.max(widest, order.name.length());
    }
    for (Order order : all) {
      System.out.println(" ".repeat(widest) + order.name);
    }
    return widest;
  }

  boolean contained(Order order) {
    List<Order> all = repository.findAll();
    return all.contains(order) || all.indexOf(order) > 0;
  }

  List<String> collected(JavaRDD<String> data) {
    return data.collect();
  }

  Map<String, Integer> reused(JavaRDD<String> data, List<String> names) {
    List<String> all = data.collect();
    Map<String, Integer> places = new HashMap<>();
    for (String name : names) {
      places.put(name, all.indexOf(name));
    }
    return places;
  }

  Object keys(Jedis jedis) {
    return jedis.keys("session:*");
  }

  Order theOnlyOne() {
    List<Order> all = repository.findAll();
    if (all.size() == 1) {
      return all.get(0);
    }
    throw new IllegalStateException("not one");
  }

  Order noMoreThanOne() {
    List<Order> all = repository.findAll();
    if (all.size() > 1) {
      throw new IllegalStateException("more than one");
    }
    return all.isEmpty() ? null : all.get(0);
  }
}
