package io.mqttfactory.historian.query;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One stored reading.
 *
 * @param epoch null for a reading without key, as is the sequence
 * @param recordedAt null unless the value was recorded earlier
 * @param simulated whether it belongs to the past that was filled from the model
 * @param values by tag, in the order of the specification; null is unknown
 */
public record HistoryRow(
    Cursor cursor,
    Instant timestamp,
    String source,
    String epoch,
    Long sequence,
    Instant receivedAt,
    Instant recordedAt,
    boolean simulated,
    Map<String, Object> values) {

  /** Names of the members that all rows have, as in {@link #members()}. */
  static final List<String> COMMON =
      List.of(
          "timestamp", "source", "epoch", "sequence", "received_at", "recorded_at", "simulated");

  /** The row as one flat object. */
  Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("timestamp", timestamp);
    members.put("source", source);
    members.put("epoch", epoch);
    members.put("sequence", sequence);
    members.put("received_at", receivedAt);
    members.put("recorded_at", recordedAt);
    members.put("simulated", simulated);
    members.putAll(values);
    return members;
  }
}
