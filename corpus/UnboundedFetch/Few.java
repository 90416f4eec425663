package unboundedfetch;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

class Few {
  private EntityManager entities;

  static class Order {
    String name;
  }

  int one(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from orders")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  void byKey(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select * from orders where name = ?")) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          System.out.println(rows.getString(1));
        }
      }
    }
  }

  void unknownQuery(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        System.out.println(rows.getString(1));
      }
    }
  }

  void fetchSize(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(500);
      try (ResultSet rows = statement.executeQuery("select * from orders")) {
        while (rows.next()) {
          System.out.println(rows.getString(1));
        }
      }
    }
  }

  void first(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from orders limit 10")) {
      while (rows.next()) {
        System.out.println(rows.getString(1));
      }
    }
  }

  void cleared() {
    try (Stream<Order> orders =
        entities.createQuery("select o from Order o", Order.class).getResultStream()) {
      orders.forEach(
          order -> {
            System.out.println(order.name);
          });
      entities.clear();
    }
  }
}
