package com.acme.audit;

import com.acme.ledger.Ledger;
import io.github.heaplint.annotations.Bounded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Audits ledgers. */
public final class Audit {
  @Bounded("the names of the auditors")
  private final Path auditors;

  Audit(Path auditors) {
    this.auditors = auditors;
  }

  long total(Path ledger) throws IOException {
    long total = 0;
    for (String entry : Ledger.entries(ledger)) {
      total += entry.length();
    }
    return total;
  }

  void small(Path ledger, @Bounded("a page") Path page) throws IOException {
    for (String account : Files.readAllLines(Ledger.accounts(ledger))) {
      System.out.println(account);
    }
    for (String auditor : Files.readAllLines(auditors)) {
      System.out.println(auditor);
    }
    for (String line : Files.readAllLines(page)) {
      System.out.println(line);
    }
    @Bounded("one entry a year")
    Path years = ledger.resolveSibling("years");
    for (String year : Files.readAllLines(years)) {
      System.out.println(year);
    }
  }

  /** Compares two ledgers. */
  public static void main(String[] ledgers) throws IOException {
    long[] first = Ledger.balances(Path.of(ledgers[0]));
    System.out.println(first[first.length - 1]);
    long[] second = Ledger.balances(Path.of(ledgers[1]));
    System.out.println(second[second.length - 1]);
  }
}
