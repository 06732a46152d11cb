package io.mqttfactory.runtime.consumer;

import io.mqttfactory.model.Feed;
import io.mqttfactory.model.SafeText;
import io.mqttfactory.runtime.RateLimitedLog;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.Outcome;
import io.mqttfactory.runtime.consumer.store.StreamTotals;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** Keeps account of what came from each source and what became of it. Thread-safe. */
final class Accounting {

  private final RateLimitedLog log = new RateLimitedLog(LoggerFactory.getLogger(Accounting.class));
  private final IntakeMetrics metrics;
  private final Map<Feed<?>, SourceAccount> accounts = new LinkedHashMap<>();
  private final Map<Feed<?>, SkewWatch> skews = new HashMap<>();

  Accounting(List<? extends Feed<?>> feeds, IntakeMetrics metrics) {
    this.metrics = metrics;
    for (Feed<?> feed : feeds) {
      accounts.put(feed, new SourceAccount(feed.source(), feed.topic()));
      skews.put(feed, new SkewWatch(feed.source(), log));
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
    SourceAccount account = accounts.get(entry.feed());
    account.record(entry, outcome);
    tell(entry, outcome);
    if (outcome == Outcome.STORED && entry instanceof Entry.Good good) {
      Instant timestamp = good.content().timestamp();
      metrics.recordLatency(entry.feed(), Duration.between(timestamp, entry.receivedAt()));
      if (skews.get(entry.feed()).isSkewed(timestamp, entry.receivedAt())) {
        account.recordSkew();
      }
    }
  }

  private void tell(Entry entry, Outcome outcome) {
    String topic = entry.feed().topic();
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
        (feed, account) -> account.update(totals.getOrDefault(feed.source(), StreamTotals.NONE)));
  }

  /** Tells how many warnings were kept back. */
  void tellWhatWasKeptBack() {
    log.tellWhatWasKeptBack();
  }

  /** One for each feed, in the order in which they were given. */
  synchronized List<SourceStatistics> statistics() {
    return accounts.values().stream().map(SourceAccount::statistics).toList();
  }
}
