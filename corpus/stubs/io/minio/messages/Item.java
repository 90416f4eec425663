package io.minio.messages;

public class Item {
  public native String objectName();
}
