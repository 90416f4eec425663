package com.acme.ledger;

import io.github.heaplint.annotations.Bounded;
import io.github.heaplint.annotations.Eager;
import io.github.heaplint.annotations.Large;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads ledgers. */
public final class Ledger {
  private Ledger() {}

  /** Every entry of a ledger. */
  @Eager(chunked = "stream")
  public static List<String> entries(Path ledger) throws IOException {
    return Files.readAllLines(ledger);
  }

  /** The entries of a ledger, one after the other. */
  public static Stream<String> stream(Path ledger) throws IOException {
    return Files.lines(ledger);
  }

  /** The accounts of a ledger. */
  @Bounded("one line for each account, and accounts are few")
  public static Path accounts(Path ledger) {
    return ledger.resolveSibling("accounts");
  }

  /** The balances after every entry. */
  @Large
  public static long[] balances(Path ledger) throws IOException {
    long[] balances = new long[1 << 20];
    Arrays.fill(balances, Files.size(ledger));
    return balances;
  }
}
