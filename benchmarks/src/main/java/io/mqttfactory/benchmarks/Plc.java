package io.mqttfactory.benchmarks;

import io.mqttfactory.model.ReadingType;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * A PLC's process, with an empty outbox of its own: its readings are those of one epoch, numbered
 * from 1.
 */
final class Plc implements AutoCloseable {

  /** What its container has from the Dockerfile. */
  static final String JAVA_OPTS =
      "-XX:TieredStopAtLevel=1 -Xms5m -Xmx48m -Xmn1m"
          + " -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20";

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final ReadingType<?> type;
  private final URI metrics;
  private final MeasuredProcess process;
  private final HttpClient client = HttpClient.newHttpClient();

  private Plc(ReadingType<?> type, URI metrics, MeasuredProcess process) {
    this.type = type;
    this.metrics = metrics;
    this.process = process;
  }

  /** The module that sends readings of that type. */
  static String module(ReadingType<?> type) {
    return type.source().toLowerCase(Locale.ROOT);
  }

  /** Returns at once. */
  static Plc start(
      Workbench workbench, Host host, Broker broker, ReadingType<?> type, Duration interval) {
    Path folder = workbench.newFolder(host.folder());
    String httpPort = Integer.toString(Ports.free());
    Map<String, String> environment =
        Map.of(
            "BROKER",
            "localhost",
            "PORT",
            Integer.toString(broker.port()),
            "HTTP_HOST",
            "127.0.0.1",
            "HTTP_PORT",
            httpPort,
            "DATA_DIR",
            folder.toString(),
            "REQUIRED_CONSUMERS",
            "Historian",
            "PLANT_FILE",
            Path.of("config", "plant.json").toAbsolutePath().toString(),
            "PUBLISH_INTERVAL",
            BigDecimal.valueOf(interval.toNanos(), 9).toPlainString());
    URI metrics = URI.create("http://127.0.0.1:" + httpPort + "/metrics");
    return new Plc(
        type, metrics, workbench.own(host.start(module(type), JAVA_OPTS, environment, folder)));
  }

  ReadingType<?> type() {
    return type;
  }

  MeasuredProcess process() {
    return process;
  }

  /** How many readings its outbox has taken: theirs are the sequences from 1 to this. */
  long committed() throws InterruptedException {
    return metric("delivery_committed_total");
  }

  /** How many it has sent again. */
  long replayed() throws InterruptedException {
    return metric("delivery_replayed_total");
  }

  private long metric(String name) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(metrics).timeout(TIMEOUT).build();
    try {
      return client
          .send(request, HttpResponse.BodyHandlers.ofLines())
          .body()
          .filter(line -> line.startsWith(name + " "))
          .mapToLong(line -> (long) Double.parseDouble(line.substring(name.length() + 1)))
          .findFirst()
          .orElseThrow(() -> new BenchmarkException(process.name() + " does not tell " + name));
    } catch (IOException failure) {
      process.requireAlive();
      throw new BenchmarkException(process.name() + " does not tell its metrics", failure);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
