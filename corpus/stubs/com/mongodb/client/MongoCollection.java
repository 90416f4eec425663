package com.mongodb.client;

public interface MongoCollection<T> {
  Iterable<T> find();
}
