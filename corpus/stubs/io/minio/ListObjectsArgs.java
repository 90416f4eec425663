package io.minio;

public class ListObjectsArgs {
  public static native Builder builder();

  public static class Builder {
    public native Builder bucket(String name);

    public native ListObjectsArgs build();
  }
}
