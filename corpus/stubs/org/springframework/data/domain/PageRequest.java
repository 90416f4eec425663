package org.springframework.data.domain;

public class PageRequest implements Pageable {
  public static native PageRequest of(int page, int size);
}
