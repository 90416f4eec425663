package unboundedfetch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class NamedDrivers {
  private static void walk(ResultSet rows) throws SQLException {
    System.out.println(rows.getString(1));
  }

  void postgresqlInATransaction() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:postgresql://host/shop")) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.setFetchSize(500);
        ResultSet rows = statement.executeQuery("select * from orders");
        while (rows.next()) {
          walk(rows);
        }
      }
    }
  }

  void postgresqlWithAutomaticCommits() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:postgresql://host/shop");
        Statement statement = connection.createStatement()) {
      statement.setFetchSize(500);
      // BUG: Diagnostic contains: [UnboundedFetch]
      ResultSet rows = statement.executeQuery("select * from orders");
      while (rows.next()) {
        walk(rows);
      }
    }
  }

  void postgresqlPrepared() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:postgresql://host/shop");
        PreparedStatement statement = connection.prepareStatement("select * from orders")) {
      statement.setFetchSize(500);
      // BUG: Diagnostic contains: [UnboundedFetch]
      ResultSet rows = statement.executeQuery();
      while (rows.next()) {
        walk(rows);
      }
    }
  }

  void mysqlRowByRow() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:mysql://host/shop");
        Statement statement = connection.createStatement()) {
      statement.setFetchSize(Integer.MIN_VALUE);
      ResultSet rows = statement.executeQuery("select * from orders");
      while (rows.next()) {
        walk(rows);
      }
    }
  }

  void mysqlWithACursor() throws SQLException {
    String address = "jdbc:mysql://host/shop?useCursorFetch=true";
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement()) {
      statement.setFetchSize(500);
      ResultSet rows = statement.executeQuery("select * from orders");
      while (rows.next()) {
        walk(rows);
      }
    }
  }

  void mysqlWithNeither() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:mysql://host/shop");
        Statement statement = connection.createStatement()) {
      statement.setFetchSize(500);
      // BUG: Diagnostic contains: [UnboundedFetch]
      ResultSet rows = statement.executeQuery("select * from orders");
      while (rows.next()) {
        walk(rows);
      }
    }
  }

  void h2Lazily() throws SQLException {
    String address = "jdbc:h2:./shop;LAZY_QUERY_EXECUTION=1";
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement()) {
      statement.setFetchSize(500);
      ResultSet rows = statement.executeQuery("select * from orders");
      while (rows.next()) {
        walk(rows);
      }
    }
  }

  void h2() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:./shop");
        Statement statement = connection.createStatement()) {
      statement.setFetchSize(500);
      // BUG: Diagnostic contains: [UnboundedFetch]
      ResultSet rows = statement.executeQuery("select * from orders");
      while (rows.next()) {
        walk(rows);
      }
    }
  }

  void unnamed(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(500);
      ResultSet rows = statement.executeQuery("select * from orders");
      while (rows.next()) {
        walk(rows);
      }
    }
  }
}
