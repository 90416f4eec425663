package io.github.heaplint.examples.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Adds up the orders of an H2 table, row by row. A callback is not enough: an embedded H2 ignores
 * the fetch size and holds the whole result itself unless it is told to evaluate lazily.
 */
public final class H2Chunked {
  private static final String SQL = "SELECT customer, quantity, cents FROM orders";

  private H2Chunked() {}

  /** Prints the total of the database that the first argument names. */
  public static void main(String[] args) {
    String name = args[0].replace(".mv.db", "");
    DriverManagerDataSource database =
        new DriverManagerDataSource("jdbc:h2:" + name + ";LAZY_QUERY_EXECUTION=1");
    System.out.println("total " + totalCents(new JdbcTemplate(database)));
  }

  private static long totalCents(JdbcTemplate jdbc) {
    Total total = new Total();
    jdbc.query(SQL, total);
    return total.cents;
  }

  private static final class Total implements RowCallbackHandler {
    private long cents;

    @Override
    public void processRow(ResultSet row) throws SQLException {
      cents += row.getInt("quantity") * row.getLong("cents");
    }
  }
}
