package io.minio;

public class Result<T> {
  public native T get() throws Exception;
}
