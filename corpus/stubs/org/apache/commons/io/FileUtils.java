package org.apache.commons.io;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;

public class FileUtils {
  public static native List<String> readLines(File file, Charset charset) throws IOException;

  public static native String readFileToString(File file, Charset charset) throws IOException;

  public static native byte[] readFileToByteArray(File file) throws IOException;

  public static native void writeByteArrayToFile(File file, byte[] data) throws IOException;

  public static native void writeStringToFile(File file, String data, Charset charset)
      throws IOException;

  public static native LineIterator lineIterator(File file, String charset) throws IOException;
}
