package org.springframework.http;

public class ResponseEntity<T> extends HttpEntity<T> {
  public ResponseEntity(T body, Object status) {}

  public static <T> ResponseEntity<T> ok(T body) {
    return null;
  }

  public static BodyBuilder ok() {
    return null;
  }

  public interface HeadersBuilder<B extends HeadersBuilder<B>> {
    B header(String name, String... values);
  }

  public interface BodyBuilder extends HeadersBuilder<BodyBuilder> {
    <T> ResponseEntity<T> body(T body);
  }
}
