package io.mqttfactory.analytics;

import io.mqttfactory.aggregate.AlertLimits;
import io.mqttfactory.aggregate.PlantPast;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.model.cloud.DataPoints;
import io.mqttfactory.plant.Plant;
import io.mqttfactory.plant.PlantParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Windows of 10 s as the bridge would have sent them, of a plant for tests. */
final class Shifts {

  private static final long SEED = 7;
  private static final Map<String, Duration> INTERVALS =
      Map.of(
          "PLC1", Duration.ofSeconds(2),
          "PLC2", Duration.ofSeconds(3),
          "PLC3", Duration.ofSeconds(4));

  private Shifts() {}

  /** Numbered from 1. */
  static List<Aggregate> windows(Instant from, Instant to) {
    Plant plant = new Plant(PlantParameters.defaults(), SEED);
    PlantPast past = new PlantPast(plant, AlertLimits.NONE, INTERVALS, Duration.ofSeconds(10));
    List<Aggregate> windows = new ArrayList<>();
    past.aggregates(from, to)
        .forEach(window -> windows.add(window.numbered("a", windows.size() + 1L)));
    return windows;
  }

  /** What the bridge knew before the line's readings came, sent by another run of it. */
  static Aggregate poorer(Aggregate window) {
    DataPoints points = window.dataPoints();
    return new Aggregate(
            window.timestamp(),
            window.bridgeId(),
            null,
            null,
            0,
            window.windowStart(),
            window.windowEnd(),
            window.aggregationPeriod(),
            new DataPoints(
                points.energySamples(),
                points.environmentSamples(),
                0,
                points.energyExpected(),
                points.environmentExpected(),
                points.lineExpected()),
            window.energyAnalytics(),
            window.environmentAnalytics(),
            null,
            window.criticalAlerts(),
            window.facilityStatus())
        .numbered("before", window.sequence());
  }
}
