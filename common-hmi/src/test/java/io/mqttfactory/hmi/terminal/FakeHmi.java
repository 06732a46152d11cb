package io.mqttfactory.hmi.terminal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mqttfactory.hmi.view.HmiState;
import io.mqttfactory.hmi.view.Trend;
import io.mqttfactory.model.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** An HMI's HTTP interface that tells what it is given and keeps what it is asked. Thread-safe. */
final class FakeHmi implements AutoCloseable {

  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<String> posted = new CopyOnWriteArrayList<>();
  private final Supplier<HmiState> state;
  private final Supplier<List<Trend>> trends;
  private volatile String refusal = "";
  private HttpServer server;
  private int port;

  FakeHmi(Supplier<HmiState> state, Supplier<List<Trend>> trends) {
    this.state = state;
    this.trends = trends;
    start();
  }

  /** On the same port as before. */
  void start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    port = server.getAddress().getPort();
    server.createContext("/", this::answer);
    server.start();
  }

  void stop() {
    server.stop(0);
  }

  /** Says no to commands from now on. */
  void refuse(String error) {
    refusal = error;
  }

  String url() {
    return "http://localhost:" + port;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    if (exchange.getRequestMethod().equals("POST")) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      posted.add(path + " " + body);
      boolean isRefused = !refusal.isEmpty();
      send(exchange, isRefused ? 409 : 200, isRefused ? Map.of("error", refusal) : Map.of());
      return;
    }
    asked.add(path);
    if (path.startsWith("/api/trends?")) {
      send(exchange, 200, trends.get());
    } else if (path.startsWith("/api/journal?")) {
      send(exchange, 200, States.journal());
    } else {
      send(exchange, 200, state.get());
    }
  }

  private static void send(HttpExchange exchange, int status, Object document) throws IOException {
    byte[] body = Json.write(document);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    stop();
  }
}
