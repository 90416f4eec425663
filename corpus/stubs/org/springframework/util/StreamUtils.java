package org.springframework.util;

import java.io.IOException;
import java.io.InputStream;

public abstract class StreamUtils {
  public static native byte[] copyToByteArray(InputStream in) throws IOException;
}
