package com.fasterxml.jackson.databind;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

public class ObjectMapper {
  public native JsonNode readTree(InputStream in) throws IOException;

  public native JsonNode readTree(String text) throws IOException;

  public native <T> T readValue(Reader reader, Class<T> type) throws IOException;

  public native String writeValueAsString(Object value) throws IOException;

  public native byte[] writeValueAsBytes(Object value) throws IOException;
}
