package io.github.heaplint.examples.json;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.heaplint.examples.data.Order;
import java.io.File;
import java.io.IOException;
import java.util.List;

/** Adds up the orders of a JSON file with Jackson, after having mapped the whole array. */
public final class JacksonEager {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JacksonEager() {}

  /** Prints the total of the file that the first argument names. */
  public static void main(String[] args) throws IOException {
    System.out.println("total " + totalCents(new File(args[0])));
  }

  private static long totalCents(File file) throws IOException {
    List<Order> orders = MAPPER.readValue(file, new TypeReference<List<Order>>() {});
    long total = 0;
    for (Order order : orders) {
      total += order.totalCents();
    }
    return total;
  }
}
