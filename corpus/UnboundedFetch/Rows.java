package unboundedfetch;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

class Rows {
  private EntityManager entities;

  static class Order {
    String name;
  }

  void all(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        // BUG: Diagnostic contains: [UnboundedFetch]
        ResultSet rows = statement.executeQuery("select * from orders")) {
      while (rows.next()) {
        System.out.println(rows.getString(1));
      }
    }
  }

  void prepared(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement("SELECT * FROM orders");
    // BUG: Diagnostic contains: [UnboundedFetch]
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        System.out.println(rows.getString(1));
      }
    }
  }

  void managed() {
    try (Stream<Order> orders =
        // BUG: Diagnostic contains: [UnboundedFetch]
        entities.createQuery("select o from Order o", Order.class).getResultStream()) {
      orders.forEach(order -> System.out.println(order.name));
    }
  }
}
