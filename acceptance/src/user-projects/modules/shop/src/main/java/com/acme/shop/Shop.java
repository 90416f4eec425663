package com.acme.shop;

import com.acme.orders.Orders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class Shop {
  private Shop() {}

  static long mean(Path orders) throws IOException {
    return Orders.total(orders) / Files.readAllLines(orders).size();
  }
}
