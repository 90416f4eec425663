package eagerquery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import redis.clients.jedis.Jedis;

/** Whole tables, data sets and key spaces passed over once. */
class OnePass {
  static class Order {
    String name;
    long total;
  }

  interface OrderRepository extends JpaRepository<Order, Long> {}

  long total(OrderRepository repository) {
    long total = 0;
    // BUG: Diagnostic contains: [EagerQuery]
    for (Order order : repository.findAll()) {
      total += order.total;
    }
    return total;
  }

  List<String> names(OrderRepository repository) {
    List<String> names = new ArrayList<>();
    // BUG: Diagnostic contains: [EagerQuery]
    repository.findAll().forEach(order -> names.add(order.name));
    return names;
  }

  Order filteredByOneEquals(OrderRepository repository, String name) {
    // BUG: Diagnostic contains: [EagerQuery]
    return repository.findAll().stream()
        .filter(order -> order.name.equals(name))
        .findFirst()
        .orElse(null);
  }

  void mapped(JdbcTemplate jdbc) {
    // BUG: Diagnostic contains: [EagerQuery]
    List<String> names = jdbc.query("select name from orders", (row, number) -> row.getString(1));
    for (String each : names) {
      System.out.println(each);
    }
  }

  void calledBack(JdbcTemplate jdbc) {
    jdbc.query("select name from orders", row -> System.out.println(row.getString(1)));
  }

  void mappedUpToALimit(JdbcTemplate jdbc) {
    jdbc.setMaxRows(100);
    List<String> names = jdbc.query("select name from orders", (row, number) -> row.getString(1));
    for (String each : names) {
      System.out.println(each);
    }
  }

  void dataset(Dataset<Row> rows) {
    // BUG: Diagnostic contains: [EagerQuery]
    for (Row row : rows.collectAsList()) {
      System.out.println(row);
    }
  }

  void rdd(JavaRDD<String> lines) {
    // BUG: Diagnostic contains: [EagerQuery]
    lines.collect().forEach(System.out::println);
  }

  void deleteKeys(Jedis jedis) {
    // BUG: Diagnostic contains: [EagerQuery]
    Set<String> keys = jedis.keys("session:*");
    for (String key : keys) {
      jedis.del(key);
    }
  }

  void templateKeys(RedisTemplate<String, String> template) {
    // BUG: Diagnostic contains: [EagerQuery]
    for (String key : template.keys("session:*")) {
      System.out.println(key);
    }
  }

  void jdbc(JdbcTemplate template) {
    // BUG: Diagnostic contains: [EagerQuery]
    for (Object row : template.queryForList("select * from orders")) {
      System.out.println(row);
    }
  }
}
