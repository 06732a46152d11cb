package io.mqttfactory.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * A Mosquitto of the benchmark's own, without persistence: what the receiver has not stored, it
 * would lose in a crash, which is what a broker's queue is in this system. Its window is that of
 * {@code config/mosquitto.conf}, its queue holds whatever is published.
 */
final class Broker implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String CONFIGURATION =
      """
      listener %d 127.0.0.1
      set_tcp_nodelay true
      allow_anonymous true
      persistence false
      max_inflight_messages 500
      max_queued_messages 10000000
      max_queued_bytes 0
      log_dest stderr
      log_type error
      log_type warning
      log_type subscribe
      connection_messages false
      """;

  private final int port;
  private final MeasuredProcess process;

  private Broker(int port, MeasuredProcess process) {
    this.port = port;
    this.process = process;
  }

  /** Returns when it accepts connections. */
  static Broker start(Workbench workbench, Path folder) throws InterruptedException {
    int port = Ports.free();
    List<String> command = List.of(Programs.find("mosquitto").toString(), "-c", "mosquitto.conf");
    try {
      Files.writeString(folder.resolve("mosquitto.conf"), CONFIGURATION.formatted(port));
    } catch (IOException failure) {
      throw new BenchmarkException("the broker's configuration cannot be written", failure);
    }
    MeasuredProcess process =
        workbench.own(MeasuredProcess.start("mosquitto", command, Map.of(), folder, true));
    Broker broker = new Broker(port, process);
    broker.await("accept connections", broker::accepts);
    return broker;
  }

  int port() {
    return port;
  }

  /** Waits until somebody has subscribed to that filter. */
  void awaitSubscription(String filter) throws InterruptedException {
    await(
        "see a subscription to " + filter,
        () -> process.lines().stream().anyMatch(line -> line.endsWith(" " + filter)));
  }

  private void await(String what, BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      process.requireAlive();
      if (System.nanoTime() > deadline) {
        throw new BenchmarkException(
            "the broker did not " + what + " within " + PATIENCE.toSeconds() + " s");
      }
      Thread.sleep(5);
    }
  }

  private boolean accepts() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
