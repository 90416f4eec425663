package org.springframework.core.io;

public class ByteArrayResource {
  public ByteArrayResource(byte[] bytes) {}

  public String getFilename() {
    return null;
  }
}
