package org.springframework.util;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

public abstract class FileCopyUtils {
  public static native byte[] copyToByteArray(InputStream in) throws IOException;

  public static native void copy(byte[] in, OutputStream out) throws IOException;
}
