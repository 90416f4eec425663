package eagerquery;

import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.ScanParams;
import redis.clients.jedis.ScanResult;

/** The better forms, which must stay silent. */
class Chunked {
  static class Order {
    String name;
  }

  interface OrderRepository extends JpaRepository<Order, Long> {
    @Query("select o from Order o")
    Stream<Order> streamAll();
  }

  long counted(OrderRepository repository) {
    return repository.count();
  }

  boolean exists(OrderRepository repository, long id) {
    return repository.existsById(id);
  }

  void streamed(OrderRepository repository) {
    // BUG: Diagnostic contains: [UnboundedFetch]
    try (Stream<Order> orders = repository.streamAll()) {
      orders.forEach(order -> System.out.println(order.name));
    }
  }

  void local(Dataset<Row> rows) {
    for (Iterator<Row> each = rows.toLocalIterator(); each.hasNext(); ) {
      System.out.println(each.next());
    }
  }

  void scanned(Jedis jedis) {
    String cursor = "0";
    do {
      ScanResult<String> page = jedis.scan(cursor, new ScanParams().match("session:*"));
      page.getResult().forEach(System.out::println);
      cursor = page.getCursor();
    } while (!cursor.equals("0"));
  }
}
