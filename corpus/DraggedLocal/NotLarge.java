package draggedlocal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import tech.tablesaw.api.Table;

/** One of the two, or both, are small for all that is known. */
class NotLarge {
  public static void main(String[] args) throws IOException {
    Table orders = Table.read().csv("orders.csv");
    System.out.println(orders.shape());
    List<Integer> few = List.of(1, 2, 3);
    System.out.println(few);

    byte[] buffer = new byte[8192];
    System.out.println(buffer[args.length]);
    byte[] other = new byte[64 * 1024];
    System.out.println(other[args.length]);

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(args.length);
    System.out.println(out.size());

    byte[] config = Files.readAllBytes(Path.of("config.json"));
    System.out.println(config[config.length - 1] + config[0]);
    byte[] licence = Files.readAllBytes(Path.of("licence.txt"));
    System.out.println(licence[licence.length - 1] + licence[0]);
    oneRowEach(new JdbcTemplate());
  }

  private static void oneRowEach(JdbcTemplate jdbc) {
    List<Map<String, Object>> next = jdbc.queryForList("SELECT last FROM sequences");
    System.out.println(next.get(0));
    List<Map<String, Object>> most = jdbc.queryForList("SELECT max(id) FROM orders");
    System.out.println(most.get(0));
  }
}
