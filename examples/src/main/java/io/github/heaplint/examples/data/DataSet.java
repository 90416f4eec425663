package io.github.heaplint.examples.data;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The same orders in the forms in which programs find them. */
public enum DataSet {
  /** Lines {@code id;customer;product;quantity;cents}. */
  TEXT("orders.txt") {
    @Override
    void write(Path file, int orders) throws IOException {
      writeLines(file, orders);
    }
  },

  /** As {@link #TEXT}, a tenth of the orders: what becomes a workbook needs ten times the heap. */
  SHORT_TEXT("some-orders.txt") {
    @Override
    void write(Path file, int orders) throws IOException {
      writeLines(file, orders / 10);
    }
  },

  /** Comma-separated, with a header. */
  CSV("orders.csv") {
    @Override
    void write(Path file, int orders) throws IOException {
      CSVFormat format =
          CSVFormat.DEFAULT
              .builder()
              .setHeader("id", "customer", "product", "quantity", "cents")
              .get();
      try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), format)) {
        for (Iterator<Order> all = Orders.first(orders).iterator(); all.hasNext(); ) {
          Order order = all.next();
          printer.printRecord(
              order.id(), order.customer(), order.product(), order.quantity(), order.cents());
        }
      }
    }
  },

  /** One array of objects. */
  JSON("orders.json") {
    @Override
    void write(Path file, int orders) throws IOException {
      ObjectMapper mapper = new ObjectMapper();
      try (JsonGenerator generator = mapper.createGenerator(Files.newBufferedWriter(file))) {
        generator.writeStartArray();
        for (Iterator<Order> all = Orders.first(orders).iterator(); all.hasNext(); ) {
          generator.writePOJO(all.next());
        }
        generator.writeEndArray();
      }
    }
  },

  /** One sheet of an Excel workbook; a tenth of the orders. */
  WORKBOOK("orders.xlsx") {
    @Override
    void write(Path file, int orders) throws IOException {
      try (SXSSFWorkbook workbook = new SXSSFWorkbook();
          OutputStream out = Files.newOutputStream(file)) {
        Sheet sheet = workbook.createSheet("orders");
        for (Iterator<Order> all = Orders.first(orders / 10).iterator(); all.hasNext(); ) {
          Order order = all.next();
          Row row = sheet.createRow(order.id() - 1);
          row.createCell(0).setCellValue(order.id());
          row.createCell(1).setCellValue(order.customer());
          row.createCell(2).setCellValue(order.product());
          row.createCell(3).setCellValue(order.quantity());
          row.createCell(4).setCellValue((double) order.cents());
        }
        workbook.write(out);
      }
    }
  },

  /** A table in an SQLite database. */
  SQLITE("orders.sqlite") {
    @Override
    void write(Path file, int orders) throws IOException {
      insert("jdbc:sqlite:" + file, orders);
    }
  },

  /** A table in an H2 database. */
  H2("orders.mv.db") {
    @Override
    void write(Path file, int orders) throws IOException {
      String name = file.toString();
      insert("jdbc:h2:" + name.substring(0, name.length() - ".mv.db".length()), orders);
    }
  };

  private final String fileName;

  DataSet(String fileName) {
    this.fileName = fileName;
  }

  /**
   * Writes the data, unless it has been written before.
   *
   * @param directory where to
   * @param orders how many orders; about 60 bytes of text each
   * @return the file
   * @throws IOException if it cannot be written
   */
  public Path in(Path directory, int orders) throws IOException {
    Path file = directory.resolve(fileName);
    if (Files.notExists(file)) {
      write(file, orders);
    }
    return file;
  }

  abstract void write(Path file, int orders) throws IOException;

  private static void writeLines(Path file, int orders) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (Iterator<Order> all = Orders.first(orders).iterator(); all.hasNext(); ) {
        Order order = all.next();
        writer.write(
            "%d;%s;%s;%d;%d"
                .formatted(
                    order.id(),
                    order.customer(),
                    order.product(),
                    order.quantity(),
                    order.cents()));
        writer.newLine();
      }
    }
  }

  private static void insert(String url, int orders) throws IOException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE orders (id INT PRIMARY KEY, customer VARCHAR(64), product VARCHAR(32),"
              + " quantity INT, cents BIGINT)");
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO orders VALUES (?, ?, ?, ?, ?)")) {
        for (Iterator<Order> all = Orders.first(orders).iterator(); all.hasNext(); ) {
          Order order = all.next();
          insert.setInt(1, order.id());
          insert.setString(2, order.customer());
          insert.setString(3, order.product());
          insert.setInt(4, order.quantity());
          insert.setLong(5, order.cents());
          insert.executeUpdate();
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IOException(url, e);
    }
  }
}
