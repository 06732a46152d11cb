package io.mqttfactory.model.cloud;

import com.fasterxml.jackson.annotation.JsonInclude;
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
    statusSeconds = statusSeconds == null ? Map.of() : Map.copyOf(statusSeconds);
    stateSeconds = stateSeconds == null ? Map.of() : Map.copyOf(stateSeconds);
  }

  /** Shares of 1, as in {@link io.mqttfactory.model.Oee}; null where not available. */
  public record OeeShares(Double availability, Double performance, Double quality, Double oee) {}
}
