package io.mqttfactory.historian;

import io.mqttfactory.historian.store.Entry;
import io.mqttfactory.historian.store.Outcome;
import io.mqttfactory.historian.store.StreamTotals;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.SafeText;
import io.mqttfactory.runtime.RateLimitedLog;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** Keeps account of what came from each source and what became of it. Thread-safe. */
final class Accounting {

  private final RateLimitedLog log = new RateLimitedLog(LoggerFactory.getLogger(Accounting.class));
  private final IntakeMetrics metrics;
  private final Map<ReadingType<?>, SourceAccount> accounts = new HashMap<>();
  private final Map<ReadingType<?>, SkewWatch> skews = new HashMap<>();

  Accounting(IntakeMetrics metrics) {
    this.metrics = metrics;
    for (ReadingType<?> type : ReadingType.ALL) {
      accounts.put(type, new SourceAccount(type.source(), type.topic()));
      skews.put(type, new SkewWatch(type.source(), log));
    }
  }

  /** A batch was committed. */
  synchronized void record(List<Entry> entries, List<Outcome> outcomes, Duration commit) {
    metrics.recordCommit(commit);
    for (int i = 0; i < entries.size(); i++) {
      record(entries.get(i), outcomes.get(i));
    }
  }

  private void record(Entry entry, Outcome outcome) {
    SourceAccount account = accounts.get(entry.type());
    account.record(entry, outcome);
    tell(entry, outcome);
    if (outcome == Outcome.STORED && entry instanceof Entry.Good good) {
      Reading reading = good.reading();
      Instant timestamp = reading.stamp().timestamp();
      metrics.recordLatency(entry.type(), Duration.between(timestamp, entry.receivedAt()));
      if (skews.get(entry.type()).isSkewed(timestamp, entry.receivedAt())) {
        account.recordSkew();
      }
    }
  }

  private void tell(Entry entry, Outcome outcome) {
    String topic = entry.type().topic();
    switch (outcome) {
      case QUARANTINED ->
          log.warn(
              "quarantined " + topic,
              "topic=" + topic + " quarantined: " + SafeText.of(((Entry.Bad) entry).reason(), 300));
      case CONFLICT ->
          log.warn(
              "conflict " + topic,
              "topic="
                  + topic
                  + " brings other content under the same key, kept in table conflicts: "
                  + entry.key().orElseThrow());
      case REFUSED ->
          log.warn(
              "refused " + topic,
              "topic="
                  + topic
                  + " has too many holes or streams, not taken: "
                  + entry.key().orElseThrow());
      case STORED, DUPLICATE -> {}
    }
  }

  /** The ledger was counted. */
  synchronized void update(Map<String, StreamTotals> totals) {
    accounts.forEach(
        (type, account) -> account.update(totals.getOrDefault(type.source(), StreamTotals.NONE)));
  }

  /** Tells how many warnings were kept back. */
  void tellWhatWasKeptBack() {
    log.tellWhatWasKeptBack();
  }

  /** One for each source, in the order of the PLCs. */
  synchronized List<SourceStatistics> statistics() {
    return ReadingType.ALL.stream().map(type -> accounts.get(type).statistics()).toList();
  }
}
