package eagerquery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Whole tables behind a project's own types. */
class OwnQueries {
  static class Order {
    String name;
    boolean open;
  }

  static class Page<E> {
    List<E> content;
  }

  static class PageRequest {
    int number;
  }

  /** In memory, as far as anybody can tell. */
  interface Registry {
    Collection<Order> getAll();

    Stream<Order> stream();

    Iterator<Order> iterator();

    int size();
  }

  /** Neither counted nor paged. */
  interface Settings {
    List<Order> findAll();

    List<Order> findAll(String name);
  }

  interface Orders {
    List<Order> findAll();

    Page<Order> findAll(PageRequest page);

    Page<String> names(PageRequest page);

    long count();
  }

  /** Its own code knows what it gives. */
  static class TwoOrders {
    List<Order> findAll() {
      return List.of(new Order(), new Order());
    }

    Page<Order> findAll(PageRequest page) {
      return new Page<>();
    }

    long count() {
      return findAll().size();
    }
  }

  interface Names {
    List<String> findAll();

    Page<Order> orders(PageRequest page);

    long count();
  }

  interface ByKey {
    List<Order> findAll(String name);

    long count();
  }

  /** Named for what lies behind it. */
  interface OrderDao {
    List<Order> findAll();

    List<Order> list();

    List<Order> list(String name);
  }

  /** In memory, as far as anybody can tell. */
  interface Choices {
    List<Order> list();
  }

  private OrderDao dao;
  private Choices choices;
  private Registry registry;
  private Settings settings;
  private Orders orders;
  private Names names;
  private ByKey byKey;

  void inMemory() {
    for (Order order : registry.getAll()) {
      System.out.println(order.name);
    }
  }

  int sizeInMemory() {
    return registry.getAll().size();
  }

  boolean anySetting() {
    return settings.findAll().isEmpty();
  }

  int byName(String name) {
    return byKey.findAll(name).size();
  }

  void pagesOfSomethingElse() {
    for (String name : names.findAll()) {
      System.out.println(name);
    }
  }

  List<Order> kept() {
    List<Order> all = orders.findAll();
    all.sort(null);
    return all;
  }

  void paged(PageRequest page) {
    for (Order order : orders.findAll(page).content) {
      System.out.println(order.name);
    }
  }

  List<String> onePass() {
    List<String> open = new ArrayList<>();
    // BUG: Diagnostic contains: [EagerQuery]
    for (Order order : orders.findAll()) {
      if (order.open) {
        open.add(order.name);
      }
    }
    return open;
  }

  long size() {
    // BUG: Diagnostic contains: [EagerQuery]
    return orders.findAll().size();
  }

  boolean any() {
    // BUG: Diagnostic contains: [EagerQuery]
    return !names.findAll().isEmpty();
  }

  int choices() {
    return choices.list().size();
  }

  int ofOneName(String name) {
    return dao.list(name).size();
  }

  void tableOfDao() {
    for (Order order : dao.list()) {
      System.out.println(order.name);
    }
  }

  int sizeOfDao() {
    // BUG: Diagnostic contains: [EagerQuery]
    return dao.list().size();
  }

  boolean anyInDao() {
    // BUG: Diagnostic contains: [EagerQuery]
    return !dao.findAll().isEmpty();
  }

  Order firstOfDao() {
    // BUG: Diagnostic contains: [EagerQuery]
    return dao.findAll().get(0);
  }
}
