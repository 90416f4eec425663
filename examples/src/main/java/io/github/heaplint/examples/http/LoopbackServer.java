package io.github.heaplint.examples.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** An HTTP server in this process, with one resource, for programs that need a peer. */
final class LoopbackServer implements AutoCloseable {
  private final HttpServer server;

  private LoopbackServer(HttpServer server) {
    this.server = server;
  }

  static LoopbackServer start(HttpHandler handler) throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(anyPort, 0);
    server.createContext("/orders", handler);
    server.start();
    return new LoopbackServer(server);
  }

  URI uri() {
    InetSocketAddress address = server.getAddress();
    return URI.create(
        "http://%s:%d/orders".formatted(address.getAddress().getHostAddress(), address.getPort()));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
