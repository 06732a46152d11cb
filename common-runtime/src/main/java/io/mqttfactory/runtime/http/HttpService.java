package io.mqttfactory.runtime.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mqttfactory.model.SafeText;
import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server of one component. Requests are served by at most eight threads; more than may
 * wait are turned away by closing their connection. Endless answers have sixteen threads for
 * themselves. Endpoints can be added at any time. Thread-safe.
 */
public final class HttpService implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HttpService.class);

  private static final int THREADS = 8;
  private static final int WAITING = 64;
  private static final int MAX_STREAMS = 16;

  private static final Response TOO_MANY_STREAMS =
      Response.problem(
          503,
          "all " + MAX_STREAMS + " streams are in use; close another page, or try again",
          Map.of("Retry-After", "10"));

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

  private final Routes routes = new Routes();
  private final Dispatcher dispatcher = new Dispatcher(routes);
  private final HttpServer server;
  private final ThreadPoolExecutor threads;
  private final ThreadPoolExecutor streams =
      pool("http-stream-", MAX_STREAMS, new SynchronousQueue<>());

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
    ThreadPoolExecutor threads = pool("http-", THREADS, new ArrayBlockingQueue<>(WAITING));
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

  private static ThreadPoolExecutor pool(String name, int size, BlockingQueue<Runnable> waiting) {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            size,
            size,
            30,
            TimeUnit.SECONDS,
            waiting,
            work -> {
              Thread thread = new Thread(work, name + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /**
   * Serves GET requests.
   *
   * @param path exactly that one, but that a segment in braces stands for any text, which the
   *     endpoint finds among the parameters: {@code /api/alarms/{alarm}}
   */
  public void get(String path, Endpoint endpoint) {
    routes.add("GET", path, endpoint);
  }

  /**
   * Serves POST requests whose body is JSON of at most 16 KiB, and that no page from elsewhere
   * sends.
   *
   * @param path as for {@link #get}
   */
  public void post(String path, Endpoint endpoint) {
    routes.add("POST", path, endpoint);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    Response response = dispatcher.answer(exchange);
    if (!response.body().isEndless() || exchange.getRequestMethod().equals("HEAD")) {
      finish(exchange, response);
      return;
    }
    try {
      streams.execute(() -> stream(exchange, response));
    } catch (RejectedExecutionException full) {
      finish(exchange, TOO_MANY_STREAMS);
    }
  }

  /** On a thread of its own, so that it keeps none from the other requests. */
  private void stream(HttpExchange exchange, Response response) {
    try {
      finish(exchange, response);
    } catch (IOException gone) {
      exchange.close();
    }
  }

  /**
   * An answer that breaks off is not closed here, which would end it like a whole one: the server
   * drops the connection instead, so that the client knows.
   */
  private static void finish(HttpExchange exchange, Response response) throws IOException {
    try {
      send(exchange, response);
      exchange.close();
    } catch (IOException gone) {
      log.debug("the client went away", gone);
      throw gone;
    } catch (RuntimeException | Error failure) {
      log.error(
          "an answer broke off: {}", SafeText.of(exchange.getRequestURI().getPath()), failure);
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

  @Override
  public void close() {
    endStreams();
    server.stop(0);
    threads.shutdownNow();
  }

  /** Before the connections are cut, so that clients hear of an end, and not of a failure. */
  private void endStreams() {
    streams.shutdownNow();
    try {
      streams.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
