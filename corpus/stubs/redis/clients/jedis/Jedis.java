package redis.clients.jedis;

import java.util.Set;

public class Jedis {
  public native Set<String> keys(String pattern);

  public native long del(String key);

  public native ScanResult<String> scan(String cursor, ScanParams parameters);
}
