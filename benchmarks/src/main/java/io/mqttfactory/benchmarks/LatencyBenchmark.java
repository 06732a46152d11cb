package io.mqttfactory.benchmarks;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Settings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How long a reading takes from the PLC's scan to its commit in the historian, by way of the PLC's
 * outbox and the broker, at a steady rate.
 *
 * @param plcs so many of the three send
 * @param rate readings per second and PLC
 */
record LatencyBenchmark(Host host, int plcs, int rate, int seconds, String javaOpts)
    implements Benchmark {

  /** Not counted: JVMs that have just started are not what runs for months. */
  private static final Duration WARM_UP = Duration.ofSeconds(10);

  /** What the outboxes hold and is not stored for so long after the last row counts as lost. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Duration POLL = Duration.ofMillis(50);
  private static final double MOST_MILLIS = 100;

  /**
   * What became of one PLC's readings.
   *
   * @param millis from scan to commit, for those of the measured time
   */
  private record Result(String name, double[] millis, long lost, long replayed) {

    Result {
      if (millis.length == 0) {
        throw new BenchmarkException("no reading of " + name + " was stored");
      }
    }

    static Result together(List<Result> results) {
      return new Result(
          "all",
          results.stream().flatMapToDouble(result -> Arrays.stream(result.millis())).toArray(),
          results.stream().mapToLong(Result::lost).sum(),
          results.stream().mapToLong(Result::replayed).sum());
    }

    double percentile(double percent) {
      return new Distribution(millis).percentile(percent);
    }

    void addTo(Table table, int seconds) {
      table.row(
          name,
          (double) millis.length / seconds,
          percentile(50),
          percentile(95),
          percentile(99),
          percentile(100),
          lost,
          replayed);
    }
  }

  static LatencyBenchmark from(Settings options) {
    return new LatencyBenchmark(
        Host.from(options),
        options.integer("--plcs", ReadingType.ALL.size(), 1, ReadingType.ALL.size()),
        options.integer("--rate", 200, 1, 1_000),
        options.integer("--seconds", 60, 1, 3_600),
        options.text("--java-opts", Historian.JAVA_OPTS));
  }

  @Override
  public void run(Workbench workbench, PrintStream out) throws InterruptedException {
    Programs.require(Historian.MODULE);
    Programs.require(types().stream().map(Plc::module).toArray(String[]::new));
    out.printf(
        "Scan to commit, PLCs: %d, %,d readings per second of each, for %d s%n",
        plcs, rate, seconds);
    out.printf("  on %s%n", host.describe());
    out.printf("  PLCs: java %s%n", Host.describeOptions(Plc.JAVA_OPTS));
    out.printf("  historian: java %s%n%n", Host.describeOptions(javaOpts));
    Path folder = workbench.newFolder(host.folder());
    try (Broker broker = Broker.start(workbench, folder);
        Historian historian = Historian.start(workbench, host, javaOpts, broker, folder);
        StoredRows rows = new StoredRows(historian.database());
        CommitWatch watch = CommitWatch.start(historian.database(), types())) {
      print(measure(start(workbench, broker), rows, watch), out);
    }
  }

  private List<ReadingType<?>> types() {
    return ReadingType.ALL.subList(0, plcs);
  }

  private List<Plc> start(Workbench workbench, Broker broker) {
    Duration interval = Duration.ofSeconds(1).dividedBy(rate);
    return types().stream()
        .map(type -> Plc.start(workbench, host, broker, type, interval))
        .toList();
  }

  private List<Result> measure(List<Plc> senders, StoredRows rows, CommitWatch watch)
      throws InterruptedException {
    for (Plc plc : senders) {
      awaitRows(rows, plc, 1, Broker.PATIENCE);
    }
    Thread.sleep(WARM_UP.toMillis());
    long begin = System.currentTimeMillis();
    Thread.sleep(Duration.ofSeconds(seconds).toMillis());
    long end = System.currentTimeMillis();
    List<Long> lost = new ArrayList<>();
    for (Plc plc : senders) {
      long committed = plc.committed();
      lost.add(committed - awaitRows(rows, plc, committed, PATIENCE));
    }
    Map<ReadingType<?>, Latencies> seen = watch.finish();
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < senders.size(); i++) {
      Plc plc = senders.get(i);
      double[] millis = seen.get(plc.type()).between(begin, end);
      results.add(new Result(plc.type().source(), millis, lost.get(i), plc.replayed()));
    }
    return results;
  }

  /**
   * Waits until a PLC's readings up to that sequence are stored, or nothing more comes.
   *
   * @return how many are
   */
  private static long awaitRows(StoredRows rows, Plc plc, long sequence, Duration patience)
      throws InterruptedException {
    long stored = 0;
    long changed = System.nanoTime();
    while (stored < sequence && System.nanoTime() - changed < patience.toNanos()) {
      long now = rows.count(plc.type(), sequence);
      changed = now == stored ? changed : System.nanoTime();
      stored = now;
      plc.process().requireAlive();
      Thread.sleep(POLL.toMillis());
    }
    return stored;
  }

  private void print(List<Result> results, PrintStream out) {
    Table table =
        new Table("", "per s", "p50 ms", "p95 ms", "p99 ms", "max ms", "lost", "replayed");
    List<Result> all = new ArrayList<>(results);
    if (results.size() > 1) {
      all.add(Result.together(results));
    }
    all.forEach(result -> result.addTo(table, seconds));
    out.println(table);
    for (Result result : results) {
      boolean isMet = result.percentile(99) < MOST_MILLIS;
      out.println(new Goal(result.name() + ": p99 below 100 ms", isMet));
    }
    out.println(new Goal("nothing lost", results.stream().allMatch(result -> result.lost() == 0)));
  }
}
