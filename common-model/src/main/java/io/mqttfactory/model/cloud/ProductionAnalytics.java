package io.mqttfactory.model.cloud;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The line in a window. Counts and OEE come from differences of the line's counters.
 *
 * @param lineSpeed units/min
 * @param qualityRate %
 * @param temperature of the drive's bearing, °C
 * @param pressure bar
 * @param vibration mm/s RMS
 * @param goodCount units; null if not known
 * @param rejectCount units; null if not known
 * @param statusSeconds how long the line was in which status, by its name on the wire
 * @param stateSeconds how long it was in which PackML state, by its name on the wire; empty where
 *     the line does not say
 */
public record ProductionAnalytics(
    Figure lineSpeed,
    Figure qualityRate,
    Figure temperature,
    Figure pressure,
    Figure vibration,
    Long goodCount,
    Long rejectCount,
    Map<String, Double> statusSeconds,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Double> stateSeconds,
    OeeShares oee) {

  public ProductionAnalytics {
    statusSeconds = byName(statusSeconds);
    stateSeconds = byName(stateSeconds);
  }

  /** Sorted, since the order of {@link Map#copyOf} is another one in each process. */
  private static Map<String, Double> byName(Map<String, Double> seconds) {
    return seconds == null
        ? Map.of()
        : Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(seconds)));
  }

  /** Shares of 1, as in {@link io.mqttfactory.model.Oee}; null where not available. */
  public record OeeShares(Double availability, Double performance, Double quality, Double oee) {}
}
