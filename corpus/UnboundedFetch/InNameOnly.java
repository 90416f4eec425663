package unboundedfetch;

import jakarta.persistence.EntityManager;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.springframework.data.jpa.repository.JpaRepository;

class InNameOnly {
  static class Order {
    String name;
  }

  interface Orders extends JpaRepository<Order, Long> {
    Stream<Order> readAllBy();

    List<Order> findTop10By();
  }

  private Orders orders;
  private EntityManager entities;

  void someOfARepository() {
    for (Order order : orders.findTop10By()) {
      System.out.println(order.name);
    }
  }

  void clearedStreamOfARepository() {
    try (Stream<Order> all = orders.readAllBy()) {
      all.forEach(order -> System.out.println(order.name));
      entities.clear();
    }
  }

  void streamOfARepository() {
    // BUG: Diagnostic contains: [UnboundedFetch]
    try (Stream<Order> all = orders.readAllBy()) {
      all.forEach(order -> System.out.println(order.name));
    }
  }

  void packageOfAFile(File file) throws IOException {
    try (OPCPackage book = OPCPackage.open(file, PackageAccess.READ)) {
      System.out.println(book);
    }
  }

  void packageOfAStream(InputStream in) throws IOException {
    // BUG: Diagnostic contains: [UnboundedFetch]
    try (OPCPackage book = OPCPackage.open(in)) {
      System.out.println(book);
    }
  }

  void sortedInMemory(List<String> names) {
    names.stream().sorted().forEach(System.out::println);
  }

  void unsorted(Path path) throws IOException {
    try (Stream<String> lines = Files.lines(path)) {
      lines.forEach(System.out::println);
    }
  }

  void sorted(Path path) throws IOException {
    try (Stream<String> lines = Files.lines(path)) {
      // BUG: Diagnostic contains: [UnboundedFetch]
      lines.sorted().forEach(System.out::println);
    }
  }

  void fetchedInParts(ResultQuery<Record> query) {
    try (Stream<Record> records = query.fetchSize(500).fetchStream()) {
      records.forEach(System.out::println);
    }
  }

  void buffered(ResultQuery<Record> query) {
    // BUG: Diagnostic contains: [UnboundedFetch]
    try (Stream<Record> records = query.fetchStream()) {
      records.forEach(System.out::println);
    }
  }
}
