package io.mqttfactory.runtime.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server of one component. Requests are served by at most eight threads; more than may
 * wait are turned away by closing their connection. Endpoints can be added at any time.
 * Thread-safe.
 */
public final class HttpService implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HttpService.class);

  private static final int THREADS = 8;
  private static final int WAITING = 64;

  /**
   * Addresses and names without a dot: no public name is among them, so a page from elsewhere that
   * lets its name point here (DNS rebinding) is refused.
   */
  private static final Pattern LOCAL_HOST =
      Pattern.compile("(?:[A-Za-z0-9_-]+|\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9A-Fa-f:.]+])(?::\\d+)?");

  /** The strictest set: nothing is loaded, framed or guessed. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
              + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  private final Map<String, Endpoint> endpoints = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final ThreadPoolExecutor threads;

  private HttpService(HttpServer server, ThreadPoolExecutor threads) {
    this.server = server;
    this.threads = threads;
    server.createContext("/", this::serve);
  }

  /**
   * @param port 0 takes any free one
   * @throws StartException if the port cannot be had
   */
  public static HttpService start(String host, int port) {
    // Without it each answer on a kept-alive connection takes 44 ms (Nagle and delayed ACK).
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // Who sends half a request and waits gives his thread back after so many seconds.
    System.setProperty("sun.net.httpserver.maxReqTime", "10");
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            work -> {
              Thread thread = new Thread(work, "http-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
      server.setExecutor(threads);
      HttpService service = new HttpService(server, threads);
      server.start();
      return service;
    } catch (IOException | IllegalArgumentException failure) {
      throw new StartException(
          "HTTP_PORT " + port + " on HTTP_HOST " + host + " cannot be had: " + failure.getMessage(),
          failure);
    }
  }

  /** Serves GET requests for exactly that path. */
  public void get(String path, Endpoint endpoint) {
    endpoints.put("GET " + path, endpoint);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /**
   * An answer that breaks off is not closed here, which would end it like a whole one: the server
   * drops the connection instead, so that the client knows.
   */
  private void serve(HttpExchange exchange) throws IOException {
    try {
      send(exchange, answer(exchange));
      exchange.close();
    } catch (IOException gone) {
      log.debug("the client went away", gone);
      throw gone;
    } catch (RuntimeException | Error failure) {
      log.error("an answer broke off: {}", exchange.getRequestURI().getPath(), failure);
      throw new IOException(failure);
    }
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    HEADERS.forEach(headers::set);
    response.headers().forEach(headers::set);
    headers.set("Content-Type", response.contentType());
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(response.status(), -1);
    } else {
      exchange.sendResponseHeaders(response.status(), response.body().length());
      response.body().writeTo(exchange.getResponseBody());
    }
  }

  private Response answer(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    if (host == null || !LOCAL_HOST.matcher(host).matches()) {
      return Response.problem(403, "this host name is not served here");
    }
    String method =
        exchange.getRequestMethod().equals("HEAD") ? "GET" : exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath();
    Endpoint endpoint = endpoints.get(method + " " + path);
    if (endpoint == null) {
      return Response.problem(404, "nothing is here; try /health/ready or /metrics");
    }
    try {
      return endpoint.answer(Request.of(method, path, exchange.getRequestURI().getRawQuery()));
    } catch (BadRequestException bad) {
      return Response.problem(400, bad.getMessage());
    } catch (RuntimeException | Error failure) {
      log.error("{} {} failed", method, path, failure);
      return Response.problem(500, "this did not work; the log says more");
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
