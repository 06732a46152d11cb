package io.mqttfactory.benchmarks;

import io.mqttfactory.runtime.Settings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a reading takes from its publishing to its commit, at a steady rate that leaves the
 * historian idle for most of the time.
 */
record LatencyBenchmark(Host host, int rate, int seconds, String javaOpts) implements Benchmark {

  /** Published first and not counted: a JVM that has just started is not what runs for months. */
  private static final Duration WARM_UP = Duration.ofSeconds(5);

  private static final double MOST_MILLIS = 50;

  static LatencyBenchmark from(Settings options) {
    return new LatencyBenchmark(
        Host.from(options),
        options.integer("--rate", 200, 1, 5_000),
        options.integer("--seconds", 60, 1, 3_600),
        options.text("--java-opts", Historian.JAVA_OPTS));
  }

  @Override
  public void run(Workbench workbench, PrintStream out) throws InterruptedException {
    Programs.require(Historian.MODULE);
    out.printf("Publish to commit at %,d readings per second, QoS 1, for %d s%n", rate, seconds);
    out.printf("  on %s%n", host.describe());
    out.printf("  historian: java %s%n%n", Host.describeOptions(javaOpts));
    Path folder = workbench.newFolder(host.folder());
    try (Broker broker = Broker.start(workbench, folder);
        Historian historian = Historian.start(workbench, host, javaOpts, broker, folder);
        StoredRows rows = new StoredRows(historian.database());
        Publisher publisher = Publisher.connect(broker.port())) {
      CommitWatch watch = new CommitWatch(rows, total());
      watch.start();
      publishSteadily(publisher, watch);
      print(watch, out);
    }
  }

  private int total() {
    return Math.toIntExact(rate * (seconds + WARM_UP.toSeconds()));
  }

  private void publishSteadily(Publisher publisher, CommitWatch watch) {
    PlantReadings readings = new PlantReadings();
    long begin = System.nanoTime();
    for (int i = 0; i < total(); i++) {
      awaitTime(begin + i * 1_000_000_000L / rate);
      PlantReadings.Outgoing reading = readings.next(Instant.now());
      watch.published(reading.type(), reading.sequence());
      publisher.publish(reading.packet());
    }
  }

  private static void awaitTime(long nanoTime) {
    for (long rest = nanoTime - System.nanoTime(); rest > 0; rest = nanoTime - System.nanoTime()) {
      LockSupport.parkNanos(rest);
    }
  }

  private void print(CommitWatch watch, PrintStream out) throws InterruptedException {
    Distribution millis = watch.latenciesAfter(Math.toIntExact(rate * WARM_UP.toSeconds()));
    Table table = new Table("", "p50", "p95", "p99", "max");
    table.row(
        "ms", millis.percentile(50), millis.percentile(95), millis.percentile(99), millis.max());
    out.println(table);
    out.println(new Goal("p99 below 50 ms", millis.percentile(99) < MOST_MILLIS));
    out.println(new Goal("nothing lost", watch.lost() == 0));
  }
}
