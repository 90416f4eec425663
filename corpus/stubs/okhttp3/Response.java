package okhttp3;

public abstract class Response {
  public abstract ResponseBody body();
}
