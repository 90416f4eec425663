package io.github.heaplint.examples.json;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.heaplint.examples.data.Order;
import java.io.File;
import java.io.IOException;

/** Adds up the orders of a JSON file with Jackson, element by element. */
public final class JacksonChunked {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JacksonChunked() {}

  /** Prints the total of the file that the first argument names. */
  public static void main(String[] args) throws IOException {
    System.out.println("total " + totalCents(new File(args[0])));
  }

  private static long totalCents(File file) throws IOException {
    try (MappingIterator<Order> orders = MAPPER.readerFor(Order.class).readValues(file)) {
      long total = 0;
      while (orders.hasNextValue()) {
        total += orders.nextValue().totalCents();
      }
      return total;
    }
  }
}
