package io.github.heaplint.examples.jdbc;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Adds up the orders of an H2 table, after having collected a map for every row. */
public final class H2Eager {
  private static final String SQL = "SELECT customer, quantity, cents FROM orders";

  private H2Eager() {}

  /** Prints the total of the database that the first argument names. */
  public static void main(String[] args) {
    String name = args[0].replace(".mv.db", "");
    DriverManagerDataSource database = new DriverManagerDataSource("jdbc:h2:" + name);
    System.out.println("total " + totalCents(new JdbcTemplate(database)));
  }

  private static long totalCents(JdbcTemplate jdbc) {
    List<Map<String, Object>> rows = jdbc.queryForList(SQL);
    long total = 0;
    for (Map<String, Object> row : rows) {
      total += (Integer) row.get("quantity") * (Long) row.get("cents");
    }
    return total;
  }
}
