package io.mqttfactory.benchmarks;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Publishes to the historian, and waits until every reading is committed.
 *
 * @param warmUp so many readings are published and stored before the clock runs: a JVM that has
 *     just started compiles, and the historian runs for months
 */
record HistorianTurn(Workbench workbench, Host host, String javaOpts, int warmUp) {

  /** Without a new row for so long, what is missing counts as lost. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Duration POLL = Duration.ofMillis(2);
  private static final double MEBIBYTE = 1024 * 1024;

  /**
   * @param rate readings per second, from the first published to the last committed
   * @param lost published but not stored
   * @param peakMebibytes the most memory that was resident; not a number if unknown
   * @param cpuMicrosPerReading processor time from the first published to the last committed
   */
  record Result(double rate, long lost, double peakMebibytes, double cpuMicrosPerReading) {}

  Result run(Load load) throws InterruptedException {
    Path folder = workbench.newFolder(host.folder());
    try (Broker broker = Broker.start(workbench, folder);
        Historian historian = Historian.start(workbench, host, javaOpts, broker, folder);
        StoredRows rows = new StoredRows(historian.database());
        Publisher publisher = Publisher.connect(broker.port())) {
      publisher.publish(Load.of(warmUp));
      awaitCommit(rows, warmUp, historian.process());
      Duration cpuBefore = historian.process().cpuTime();
      long begin = System.nanoTime();
      publisher.publish(load);
      long end = awaitCommit(rows, warmUp + load.size(), historian.process());
      Duration cpu = historian.process().cpuTime().minus(cpuBefore);
      return new Result(
          load.size() * 1e9 / (end - begin),
          warmUp + load.size() - rows.count(),
          historian.process().memory("VmHWM").stream()
              .mapToDouble(bytes -> bytes / MEBIBYTE)
              .findFirst()
              .orElse(Double.NaN),
          cpu.toNanos() / 1e3 / load.size());
    }
  }

  /**
   * Looks only now, when all is published, and rarely: a glance takes microseconds.
   *
   * @return when the last row was seen first
   */
  private static long awaitCommit(StoredRows rows, int expected, MeasuredProcess historian)
      throws InterruptedException {
    long seen = -1;
    long changed = System.nanoTime();
    while (seen < expected && System.nanoTime() - changed < PATIENCE.toNanos()) {
      long now = rows.highestIds();
      if (now != seen) {
        seen = now;
        changed = System.nanoTime();
      }
      historian.requireAlive();
      Thread.sleep(POLL.toMillis());
    }
    return changed;
  }
}
