package com.mongodb.client;

public interface FindIterable<T> extends MongoIterable<T> {}
