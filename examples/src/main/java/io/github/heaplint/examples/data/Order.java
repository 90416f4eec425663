package io.github.heaplint.examples.data;

/**
 * An order of a shop.
 *
 * @param id counts from 1
 * @param customer who ordered
 * @param product what was ordered
 * @param quantity how many
 * @param cents price of one, in hundredths of the currency
 */
public record Order(int id, String customer, String product, int quantity, long cents) {
  /** The price of all, in hundredths of the currency. */
  public long totalCents() {
    return quantity * cents;
  }
}
