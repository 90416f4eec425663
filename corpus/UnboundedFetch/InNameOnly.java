package unboundedfetch;

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

class InNameOnly {
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
