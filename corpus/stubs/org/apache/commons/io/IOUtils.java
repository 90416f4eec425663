package org.apache.commons.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;

public class IOUtils {
  public static native List<String> readLines(InputStream in, Charset charset);

  public static native byte[] toByteArray(InputStream in) throws IOException;

  public static native byte[] toByteArray(Reader reader, Charset charset) throws IOException;

  public static native String toString(InputStream in, Charset charset) throws IOException;

  public static native int copy(InputStream in, OutputStream out) throws IOException;

  public static native void write(byte[] data, OutputStream out) throws IOException;
}
