package io.github.heaplint.examples.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/**
 * Counts the lines of a response that mention a product, after the whole body has become a string.
 */
public final class ResponseLinesEager {
  private ResponseLinesEager() {}

  /** Prints the count for the served file that the first argument names. */
  public static void main(String[] args) throws IOException, InterruptedException {
    try (LoopbackServer server = LoopbackServer.start(new ServedFile(Path.of(args[0])))) {
      System.out.println(count(server.uri(), "descaler") + " orders");
    }
  }

  private static long count(URI uri, String product) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    return response.body().lines().filter(line -> line.contains(product)).count();
  }
}
