package io.mqttfactory.model.cloud;

import java.util.Map;

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
    OeeShares oee) {

  public ProductionAnalytics {
    statusSeconds = statusSeconds == null ? Map.of() : Map.copyOf(statusSeconds);
  }

  /** Shares of 1, as in {@link io.mqttfactory.model.Oee}; null where not available. */
  public record OeeShares(Double availability, Double performance, Double quality, Double oee) {}
}
