package com.google.common.io;

import java.io.IOException;
import java.io.InputStream;

public final class ByteStreams {
  private ByteStreams() {}

  public static native byte[] toByteArray(InputStream in) throws IOException;
}
