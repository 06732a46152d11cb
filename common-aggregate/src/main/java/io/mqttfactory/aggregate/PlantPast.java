package io.mqttfactory.aggregate;

import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.plant.Plant;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/** What the bridge would have published in the past, had the plant been there. */
public final class PlantPast {

  /**
   * @param limits of alerts
   * @param publishIntervals how often each source publishes, by its name; all three must be there
   * @param length of the windows
   */
  public PlantPast(
      Plant plant, AlertLimits limits, Map<String, Duration> publishIntervals, Duration length) {}

  /**
   * The aggregates of all windows that lie wholly in that span, the oldest first, without epoch and
   * sequence. Computed as they are asked for.
   *
   * @param to when the energy meter is taken to have been started, as by the PLCs' backfill
   */
  public Stream<Aggregate> aggregates(Instant from, Instant to) {
    return Stream.empty();
  }
}
