package com.google.common.io;

import java.io.IOException;
import java.util.List;

public final class CharStreams {
  private CharStreams() {}

  public static native List<String> readLines(Readable reader) throws IOException;
}
