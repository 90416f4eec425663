package com.acme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lombok.SneakyThrows;
import lombok.Value;

/** Adds orders up; half of it is written by another processor. */
@Value
public class Orders {
  Path file;

  public long total() throws IOException {
    long total = 0;
    for (String line : Files.readAllLines(getFile())) {
      total += line.length();
    }
    return total;
  }

  @SneakyThrows
  public void print() {
    for (String line : Files.readAllLines(getFile())) {
      System.out.println(line);
    }
  }
}
