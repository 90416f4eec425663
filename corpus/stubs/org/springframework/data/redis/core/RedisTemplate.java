package org.springframework.data.redis.core;

import java.util.Set;

public class RedisTemplate<K, V> {
  public native Set<K> keys(K pattern);
}
