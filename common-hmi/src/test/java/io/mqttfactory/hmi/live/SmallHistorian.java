package io.mqttfactory.hmi.live;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers every question with the same text, and remembers the questions. */
public final class SmallHistorian implements AutoCloseable {

  private final HttpServer server;
  private final List<String> questions = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile String answer = "";
  private volatile boolean breaksOff;

  public SmallHistorian() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          questions.add(exchange.getRequestURI().toString());
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length + (breaksOff ? 1_000 : 0));
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
    server.start();
  }

  public void answers(int newStatus, String newAnswer) {
    status = newStatus;
    answer = newAnswer;
    breaksOff = false;
  }

  /** The next answer ends before it is whole. */
  public void breaksOffAfter(String part) {
    answers(200, part);
    breaksOff = true;
  }

  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Path and query of each. */
  public List<String> questions() {
    return List.copyOf(questions);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
