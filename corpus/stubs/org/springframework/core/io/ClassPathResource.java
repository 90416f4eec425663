package org.springframework.core.io;

import java.io.IOException;
import java.io.InputStream;

public class ClassPathResource {
  public ClassPathResource(String path) {}

  public native InputStream getInputStream() throws IOException;
}
