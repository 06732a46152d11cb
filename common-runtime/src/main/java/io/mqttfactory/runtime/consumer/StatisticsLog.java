package io.mqttfactory.runtime.consumer;

import io.mqttfactory.runtime.Health;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every 30 s what came in since the last time. Not thread-safe. */
final class StatisticsLog implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(StatisticsLog.class);
  private static final String CONDITION = "refused readings";
  private static final double MEGABYTE = 1e6;

  private final Accounting accounting;
  private final IntakeMetrics metrics;
  private final Intake intake;
  private final LongSupplier databaseBytes;
  private final Health health;
  private final Map<String, Long> storedBefore = new HashMap<>();
  private long refusedBefore;

  StatisticsLog(
      Accounting accounting,
      IntakeMetrics metrics,
      Intake intake,
      LongSupplier databaseBytes,
      Health health) {
    this.accounting = accounting;
    this.metrics = metrics;
    this.intake = intake;
    this.databaseBytes = databaseBytes;
    this.health = health;
  }

  @Override
  public void run() {
    List<SourceStatistics> all = accounting.statistics();
    String stored =
        all.stream()
            .map(one -> one.topic() + "=" + sinceLastTime(one))
            .collect(Collectors.joining(" "));
    log.info(
        "stored in the last 30 s: {}; since start: duplicates={} out_of_order={} quarantined={}"
            + " conflicts={} refused={}; ever: missing={} gone={}; now: queue={} slowest_commit_ms={} database_mb={}",
        stored,
        sum(all, SourceStatistics::duplicates),
        sum(all, SourceStatistics::outOfOrder),
        sum(all, SourceStatistics::quarantined),
        sum(all, SourceStatistics::conflicts),
        sum(all, SourceStatistics::refused),
        sum(all, SourceStatistics::missing),
        sum(all, SourceStatistics::gone),
        intake.size(),
        metrics.takeSlowestCommit().toMillis(),
        String.format(Locale.ROOT, "%.1f", databaseBytes.getAsLong() / MEGABYTE));
    judge(sum(all, SourceStatistics::refused));
  }

  /** Someone should look at a sender whose readings are refused, and may find them aside. */
  private void judge(long refused) {
    if (refused > refusedBefore) {
      health.degraded(
          CONDITION,
          "readings are refused: their streams have too many holes, or there are too many streams");
    } else {
      health.clear(CONDITION);
    }
    refusedBefore = refused;
  }

  private long sinceLastTime(SourceStatistics one) {
    Long before = storedBefore.put(one.topic(), one.stored());
    return one.stored() - (before == null ? 0 : before);
  }

  private static long sum(List<SourceStatistics> all, ToLongFunction<SourceStatistics> value) {
    return all.stream().mapToLong(value).sum();
  }
}
