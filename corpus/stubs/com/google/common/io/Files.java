package com.google.common.io;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;

public final class Files {
  private Files() {}

  public static native List<String> readLines(File file, Charset charset) throws IOException;
}
