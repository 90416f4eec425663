package io.github.heaplint.examples.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Stores an uploaded file, as its pieces arrive. */
public final class UploadChunked {
  private UploadChunked() {}

  /** Uploads the file that the first argument names, and prints what the stored copy is like. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path original = Path.of(args[0]);
    Path stored = Files.createTempFile("orders", ".upload");
    try (LoopbackServer server = LoopbackServer.start(new Storing(stored))) {
      HttpRequest upload =
          HttpRequest.newBuilder(server.uri()).POST(BodyPublishers.ofFile(original)).build();
      HttpClient.newHttpClient().send(upload, BodyHandlers.discarding());
      System.out.printf(
          "%d bytes, differ at %d%n", Files.size(stored), Files.mismatch(original, stored));
    } finally {
      Files.delete(stored);
    }
  }

  private record Storing(Path target) implements HttpHandler {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
      try (exchange) {
        try (InputStream body = exchange.getRequestBody()) {
          Files.copy(body, target, StandardCopyOption.REPLACE_EXISTING);
        }
        exchange.sendResponseHeaders(204, -1);
      }
    }
  }
}
