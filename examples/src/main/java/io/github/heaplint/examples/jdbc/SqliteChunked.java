package io.github.heaplint.examples.jdbc;

import io.github.heaplint.examples.data.Order;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Adds up the orders of an SQLite table, as the rows arrive. */
public final class SqliteChunked {
  private static final String SQL = "SELECT id, customer, product, quantity, cents FROM orders";
  private static final RowMapper<Order> ORDER =
      (row, number) ->
          new Order(
              row.getInt("id"),
              row.getString("customer"),
              row.getString("product"),
              row.getInt("quantity"),
              row.getLong("cents"));

  private SqliteChunked() {}

  /** Prints the total of the database that the first argument names. */
  public static void main(String[] args) {
    DriverManagerDataSource database = new DriverManagerDataSource("jdbc:sqlite:" + args[0]);
    System.out.println("total " + totalCents(new JdbcTemplate(database)));
  }

  private static long totalCents(JdbcTemplate jdbc) {
    try (Stream<Order> orders = jdbc.queryForStream(SQL, ORDER)) {
      return orders.mapToLong(Order::totalCents).sum();
    }
  }
}
