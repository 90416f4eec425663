package io.github.heaplint.examples.frames;

import io.github.heaplint.examples.data.Order;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Adds up the pieces of a table of an SQLite database, then the characters of a file. */
public final class QueryThenFile {
  private static final String SQL = "SELECT id, customer, product, quantity, cents FROM orders";
  private static final RowMapper<Order> ORDER =
      (row, number) ->
          new Order(
              row.getInt("id"),
              row.getString("customer"),
              row.getString("product"),
              row.getInt("quantity"),
              row.getLong("cents"));

  private QueryThenFile() {}

  /** Prints the sums for the form, the file and the database that the arguments name. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[1]);
    JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource("jdbc:sqlite:" + args[2]));
    System.out.println(
        switch (args[0]) {
          case "held" -> held(jdbc, file);
          case "block" -> block(jdbc, file);
          case "nulled" -> nulled(jdbc, file);
          case "extracted" -> extracted(jdbc, file);
          case "streamed" -> streamed(jdbc, file);
          default -> throw new IllegalArgumentException("form '" + args[0] + "'");
        });
  }

  private static String held(JdbcTemplate jdbc, Path file) throws IOException {
    List<Order> orders = jdbc.query(SQL, ORDER);
    long pieces = pieces(orders);
    List<String> lines = Files.readAllLines(file);
    return pieces + " pieces, " + characters(lines) + " characters";
  }

  private static String block(JdbcTemplate jdbc, Path file) throws IOException {
    long pieces;
    {
      List<Order> orders = jdbc.query(SQL, ORDER);
      pieces = pieces(orders);
    }
    List<String> lines = Files.readAllLines(file);
    return pieces + " pieces, " + characters(lines) + " characters";
  }

  private static String nulled(JdbcTemplate jdbc, Path file) throws IOException {
    List<Order> orders = jdbc.query(SQL, ORDER);
    long pieces = pieces(orders);
    orders = null;
    List<String> lines = Files.readAllLines(file);
    return pieces + " pieces, " + characters(lines) + " characters";
  }

  private static String extracted(JdbcTemplate jdbc, Path file) throws IOException {
    long pieces = loadedPieces(jdbc);
    List<String> lines = Files.readAllLines(file);
    return pieces + " pieces, " + characters(lines) + " characters";
  }

  private static long loadedPieces(JdbcTemplate jdbc) {
    List<Order> orders = jdbc.query(SQL, ORDER);
    return pieces(orders);
  }

  private static String streamed(JdbcTemplate jdbc, Path file) throws IOException {
    long[] pieces = {0};
    RowCallbackHandler adding = (ResultSet row) -> pieces[0] += row.getLong("quantity");
    jdbc.query(SQL, adding);
    long characters = 0;
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line; (line = reader.readLine()) != null; ) {
        characters += line.length();
      }
    }
    return pieces[0] + " pieces, " + characters + " characters";
  }

  private static long pieces(List<Order> orders) {
    long pieces = 0;
    for (Order order : orders) {
      pieces += order.quantity();
    }
    return pieces;
  }

  private static long characters(List<String> lines) {
    long characters = 0;
    for (String line : lines) {
      characters += line.length();
    }
    return characters;
  }
}
