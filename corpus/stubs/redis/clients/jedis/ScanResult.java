package redis.clients.jedis;

import java.util.List;

public class ScanResult<T> {
  public native String getCursor();

  public native List<T> getResult();
}
