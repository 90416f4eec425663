package io.github.heaplint.examples.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Counts the lines of a response that mention a product, while its lines arrive. */
public final class ResponseLinesChunked {
  private ResponseLinesChunked() {}

  /** Prints the count for the served file that the first argument names. */
  public static void main(String[] args) throws IOException, InterruptedException {
    try (LoopbackServer server = LoopbackServer.start(new ServedFile(Path.of(args[0])))) {
      System.out.println(count(server.uri(), "descaler") + " orders");
    }
  }

  private static long count(URI uri, String product) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    HttpResponse<Stream<String>> response = client.send(request, BodyHandlers.ofLines());
    try (Stream<String> lines = response.body()) {
      return lines.filter(line -> line.contains(product)).count();
    }
  }
}
