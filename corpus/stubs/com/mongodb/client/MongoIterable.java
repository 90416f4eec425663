package com.mongodb.client;

import java.util.Collection;

public interface MongoIterable<T> extends Iterable<T> {
  <A extends Collection<? super T>> A into(A target);
}
