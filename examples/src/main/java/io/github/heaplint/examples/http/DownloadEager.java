package io.github.heaplint.examples.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/** Saves a response to a file, held whole in between. */
public final class DownloadEager {
  private DownloadEager() {}

  /** Downloads the file that the first argument names, and prints what the copy is like. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path original = Path.of(args[0]);
    Path copy = Files.createTempFile("orders", ".copy");
    try (LoopbackServer server = LoopbackServer.start(new ServedFile(original))) {
      download(server.uri(), copy);
      System.out.printf(
          "%d bytes, differ at %d%n", Files.size(copy), Files.mismatch(original, copy));
    } finally {
      Files.delete(copy);
    }
  }

  private static void download(URI uri, Path target) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
    Files.write(target, response.body());
  }
}
