package redis.clients.jedis;

public class ScanParams {
  public native ScanParams match(String pattern);
}
