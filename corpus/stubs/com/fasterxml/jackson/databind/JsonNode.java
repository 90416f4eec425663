package com.fasterxml.jackson.databind;

public abstract class JsonNode implements Iterable<JsonNode> {
  public abstract JsonNode get(String name);
}
