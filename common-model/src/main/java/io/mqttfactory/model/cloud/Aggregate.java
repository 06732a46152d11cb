package io.mqttfactory.model.cloud;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.mqttfactory.model.ComponentName;
import io.mqttfactory.model.Keyed;
import io.mqttfactory.model.ReadingKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the factory did in one window of time. A section without readings is {@code null}, and an
 * alert says so.
 *
 * @param timestamp when it was made
 * @param bridgeId who made it
 * @param epoch as of a reading
 * @param sequence as of a reading
 * @param revision 0 for the first; one more each time that late readings were added
 * @param windowStart first moment of the window
 * @param windowEnd first moment after it
 * @param aggregationPeriod length of the window
 */
public record Aggregate(
    Instant timestamp,
    String bridgeId,
    String epoch,
    Long sequence,
    int revision,
    Instant windowStart,
    Instant windowEnd,
    Duration aggregationPeriod,
    DataPoints dataPoints,
    EnergyAnalytics energyAnalytics,
    EnvironmentAnalytics environmentAnalytics,
    ProductionAnalytics productionAnalytics,
    List<CriticalAlert> criticalAlerts,
    FacilityStatus facilityStatus)
    implements Keyed {

  public Aggregate {
    Objects.requireNonNull(timestamp, "timestamp");
    ComponentName.require(bridgeId);
    if ((epoch == null) != (sequence == null)) {
      throw new IllegalArgumentException("epoch and sequence come together or not at all");
    }
    if (revision < 0) {
      throw new IllegalArgumentException(
          "revision held " + revision + ", expected a whole number from 0");
    }
    Objects.requireNonNull(windowStart, "window_start");
    Objects.requireNonNull(windowEnd, "window_end");
    Objects.requireNonNull(aggregationPeriod, "aggregation_period");
    boolean fits = aggregationPeriod.compareTo(Duration.ZERO) > 0;
    if (!fits || !windowStart.plus(aggregationPeriod).equals(windowEnd)) {
      throw new IllegalArgumentException(
          "window_end held " + windowEnd + ", expected window_start and aggregation_period");
    }
    Objects.requireNonNull(dataPoints, "data_points");
    criticalAlerts = criticalAlerts == null ? List.of() : List.copyOf(criticalAlerts);
    Objects.requireNonNull(facilityStatus, "facility_status");
  }

  @Override
  @JsonIgnore
  public Optional<ReadingKey> key() {
    return epoch == null
        ? Optional.empty()
        : Optional.of(new ReadingKey(bridgeId, epoch, sequence));
  }

  public Aggregate numbered(String newEpoch, long newSequence) {
    return new Aggregate(
        timestamp,
        bridgeId,
        newEpoch,
        newSequence,
        revision,
        windowStart,
        windowEnd,
        aggregationPeriod,
        dataPoints,
        energyAnalytics,
        environmentAnalytics,
        productionAnalytics,
        criticalAlerts,
        facilityStatus);
  }

  /**
   * Whether a reader that has that other aggregate of the same window takes this one instead: if it
   * has more data points, or as many and was sent later by the same run of the bridge. Readings are
   * only ever added to a window, so readers end with the same aggregate in whatever order they
   * come.
   */
  public boolean replaces(Aggregate other) {
    int points = Long.compare(dataPoints.total(), other.dataPoints.total());
    if (points != 0) {
      return points > 0;
    }
    return epoch != null && epoch.equals(other.epoch) && sequence > other.sequence;
  }
}
