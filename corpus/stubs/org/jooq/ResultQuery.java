package org.jooq;

import java.util.stream.Stream;

public interface ResultQuery<R extends Record> {
  ResultQuery<R> fetchSize(int rows);

  Stream<R> fetchStream();
}
