package io.mqttfactory.system;

import io.mqttfactory.runtime.mqtt.BrokerAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One component's fat jar as a process, with its own folder and HTTP port. It can be killed. */
final class ComponentProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String component;
  private final Map<String, String> variables;
  private final Path log;
  private final int httpPort;
  private Process process;

  private ComponentProcess(
      String component, Map<String, String> variables, Path log, int httpPort) {
    this.component = component;
    this.variables = variables;
    this.log = log;
    this.httpPort = httpPort;
  }

  /** Starts the jar and waits until the component says that it is ready. */
  static ComponentProcess start(
      String component, BrokerAddress broker, Path folder, Map<String, String> more) {
    int httpPort = freePort();
    Map<String, String> variables = new HashMap<>();
    variables.put("BROKER", broker.host());
    variables.put("PORT", Integer.toString(broker.port()));
    variables.put("HTTP_PORT", Integer.toString(httpPort));
    variables.put("DATA_DIR", folder.resolve(component).toString());
    variables.put("PLANT_FILE", Path.of("..", "config", "plant.json").toString());
    variables.putAll(more);
    ComponentProcess started =
        new ComponentProcess(component, variables, folder.resolve(component + ".log"), httpPort);
    started.start();
    return started;
  }

  /** Starts it again after it was killed, and waits until it is ready. */
  void start() {
    Path jar = Path.of("..", component, "target", component + ".jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(jar + " is missing: build the whole project first");
    }
    ProcessBuilder builder =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"), "-jar", jar.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(variables);
    try {
      process = builder.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Awaitility.await(component + " is ready")
        .atMost(PATIENCE)
        .failFast(
            () -> {
              if (!process.isAlive()) {
                throw new AssertionError(component + " has ended:\n" + log());
              }
            })
        .until(this::isReady);
  }

  /** As a power cut would: nothing is flushed, nobody is told. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** As {@code docker stop} does. */
  void terminate() {
    process.destroy();
    awaitEnd();
  }

  boolean isReady() {
    try {
      return get("/health/ready").statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** The value of a metric without labels. */
  double metric(String name) {
    try {
      return get("/metrics")
          .body()
          .lines()
          .filter(line -> line.startsWith(name + " "))
          .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
          .findFirst()
          .orElseThrow();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private HttpResponse<String> get(String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + path))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  /** What the component has logged. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException failure) {
      return "no log: " + failure;
    }
  }

  @Override
  public String toString() {
    return component;
  }

  @Override
  public void close() {
    terminate();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(component + " does not end");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
