package io.minio;

import io.minio.messages.Item;

public class MinioClient {
  public native Iterable<Result<Item>> listObjects(ListObjectsArgs arguments);
}
