package io.mqttfactory.testing.delivery;

import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.model.cloud.Aggregate;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads aggregates as they come: late, twice, in any order. Keeps one per window, and for the audit
 * all that it heard.
 */
final class AggregateReader {

  private final String name;
  private final KeepingRule rule;
  private final Map<Instant, Aggregate> kept = new HashMap<>();
  private final Map<ReadingKey, Aggregate> heard = new HashMap<>();

  AggregateReader(String name, KeepingRule rule) {
    this.name = name;
    this.rule = rule;
  }

  void hear(Aggregate aggregate) {
    heard.put(aggregate.key().orElseThrow(), aggregate);
    kept.merge(aggregate.windowStart(), aggregate, rule::choose);
  }

  boolean hasHeard(Aggregate aggregate) {
    return heard.containsKey(aggregate.key().orElseThrow());
  }

  /** Null if nothing came of that window. */
  Aggregate kept(Instant window) {
    return kept.get(window);
  }

  /** What was sent of a window and arrived here, once or more often. */
  Set<Aggregate> heard(Instant window) {
    Set<Aggregate> ofWindow = new HashSet<>(heard.values());
    ofWindow.removeIf(aggregate -> !aggregate.windowStart().equals(window));
    return ofWindow;
  }

  @Override
  public String toString() {
    return name;
  }
}
