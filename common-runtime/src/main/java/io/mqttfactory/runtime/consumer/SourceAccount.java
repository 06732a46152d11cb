package io.mqttfactory.runtime.consumer;

import io.mqttfactory.model.Keyed;
import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.Outcome;
import io.mqttfactory.runtime.consumer.store.StreamTotals;
import java.time.Instant;

/** Counts what came from one source since the start of the component. Not thread-safe. */
final class SourceAccount {

  private final String source;
  private final String topic;
  private final long[] outcomes = new long[Outcome.values().length];
  private long unreadable;
  private long outOfOrder;
  private long skewed;
  private StreamTotals totals = StreamTotals.NONE;
  private Instant latest;
  private String epoch;
  private long highest;

  SourceAccount(String source, String topic) {
    this.source = source;
    this.topic = topic;
  }

  void record(Entry entry, Outcome outcome) {
    outcomes[outcome.ordinal()]++;
    if (outcome == Outcome.QUARANTINED && entry.key().isEmpty()) {
      unreadable++;
    }
    if (outcome == Outcome.STORED && entry instanceof Entry.Good good) {
      recordOrder(good.content());
    }
  }

  /** Order is that of the numbers within one start of the source; by time only without numbers. */
  private void recordOrder(Keyed content) {
    Instant timestamp = content.timestamp();
    boolean earlier = latest != null && timestamp.isBefore(latest);
    ReadingKey key = content.key().orElse(null);
    if (key == null) {
      outOfOrder += earlier ? 1 : 0;
    } else if (!key.epoch().equals(epoch)) {
      outOfOrder += earlier ? 1 : 0;
      epoch = earlier ? epoch : key.epoch();
      highest = earlier ? highest : key.sequence();
    } else {
      outOfOrder += key.sequence() < highest ? 1 : 0;
      highest = Math.max(highest, key.sequence());
    }
    latest = earlier ? latest : timestamp;
  }

  void recordSkew() {
    skewed++;
  }

  void update(StreamTotals newTotals) {
    totals = newTotals;
  }

  SourceStatistics statistics() {
    return new SourceStatistics(
        source,
        topic,
        count(Outcome.STORED)
            + count(Outcome.DUPLICATE)
            + count(Outcome.CONFLICT)
            + count(Outcome.QUARANTINED)
            + count(Outcome.REFUSED),
        count(Outcome.STORED),
        count(Outcome.DUPLICATE),
        count(Outcome.CONFLICT),
        count(Outcome.QUARANTINED),
        unreadable,
        count(Outcome.REFUSED),
        outOfOrder,
        skewed,
        totals.missing(),
        totals.gone(),
        totals.streams(),
        latest);
  }

  private long count(Outcome outcome) {
    return outcomes[outcome.ordinal()];
  }
}
