package io.mqttfactory.analytics.web;

import io.mqttfactory.analytics.anomaly.Anomaly;
import io.mqttfactory.analytics.engine.Picture;
import io.mqttfactory.analytics.forecast.ForecastScore;
import io.mqttfactory.analytics.forecast.Interval;
import io.mqttfactory.analytics.forecast.Prediction;
import io.mqttfactory.analytics.insight.Insight;
import io.mqttfactory.analytics.wear.MaintenanceTask;
import io.mqttfactory.analytics.wear.WearOutlook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Pictures made by hand. */
final class SamplePictures {

  static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  static final Duration AN_HOUR = Duration.ofHours(1);
  static final String HOSTILE = "<img src=x onerror=alert(1)>";

  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  private SamplePictures() {}

  /** A little of everything. */
  static Picture full() {
    return new Picture(
        NOON,
        TEN_SECONDS,
        List.of(
            prediction("power_consumption", Duration.ofMinutes(10), NOON),
            prediction("power_consumption", AN_HOUR, NOON),
            prediction("co2_level", AN_HOUR, NOON)),
        List.of(anomaly("jump")),
        List.of(
            outlook("bearing_vibration", WearOutlook.State.WEARING, 96.0, 60.0, null),
            outlook("air_filter", WearOutlook.State.NO_WEAR_SEEN, null, null, null)),
        List.of(
            new MaintenanceTask(
                1,
                "bearing_vibration",
                "Change the drive's bearing",
                0.35,
                0.5,
                0.7,
                NOON.plus(Duration.ofDays(3)),
                "4.5 mm/s in about 96 h"),
            new MaintenanceTask(
                2,
                "air_filter",
                "Change the ventilation's filters",
                0.01,
                0.02,
                0.4,
                null,
                "no wear seen")),
        List.of(insight("noise", 0.2), insight("power_factor", 0.8)),
        List.of(
            new ForecastScore(
                "power_consumption", AN_HOUR, 120, 4.0, 8.0, 5.0, 0.52, 0.79, 0.85, "model"),
            new ForecastScore(
                "co2_level", AN_HOUR, 0, null, null, null, null, null, null, "last_value")));
  }

  /** As of a window of that length. */
  static Picture of(Duration length) {
    return new Picture(
        NOON, length, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  static Picture withInsights(List<Insight> insights) {
    return new Picture(
        NOON, TEN_SECONDS, List.of(), List.of(), List.of(), List.of(), insights, List.of());
  }

  static Prediction prediction(String type, Duration horizon, Instant madeAt) {
    return new Prediction(
        type,
        type.startsWith("co2") ? "ppm" : "kW",
        horizon,
        madeAt,
        250,
        new Interval(245, 255),
        new Interval(240, 260),
        new Interval(230, 270),
        "model",
        null,
        null);
  }

  /** Its time has come. */
  static Prediction settled(Duration horizon, Instant madeAt, double actual) {
    Prediction open = prediction("power_consumption", horizon, madeAt);
    return new Prediction(
        open.type(),
        open.unit(),
        horizon,
        madeAt,
        open.value(),
        open.fifty(),
        open.eighty(),
        open.ninetyFive(),
        open.method(),
        actual,
        0.9);
  }

  static Anomaly anomaly(String detector) {
    return new Anomaly(
        "power_factor-" + detector + "-2026-03-04T11:00:00Z",
        "power_factor",
        detector,
        List.of("power_factor"),
        NOON.minus(AN_HOUR),
        null,
        3.2,
        "power factor is 0.81, usual is 0.93 " + HOSTILE);
  }

  static Insight insight(String matter, double impact) {
    return new Insight(
        matter + "-2026-03-04T11:00:00Z",
        matter,
        "anomaly",
        "energy",
        matter.replace('_', ' ') + " is 0.81 instead of 0.93 " + HOSTILE,
        impact,
        "Look at the capacitors",
        new Insight.Evidence(NOON.minus(AN_HOUR), NOON, List.of(matter), List.of("jump", "drift")),
        Insight.State.NEW,
        NOON.minus(AN_HOUR),
        NOON,
        NOON,
        null);
  }

  static Insight resolved(String matter, Instant at) {
    Insight stood = insight(matter, 0.1);
    return new Insight(
        stood.id(),
        matter,
        stood.type(),
        stood.category(),
        stood.description(),
        stood.impactScore(),
        stood.recommendation(),
        stood.evidence(),
        Insight.State.RESOLVED,
        at.minus(AN_HOUR),
        at.minus(AN_HOUR),
        at,
        at);
  }

  private static WearOutlook outlook(
      String part, WearOutlook.State state, Double hours, Double lower, Double upper) {
    return new WearOutlook(
        part,
        "vibration",
        "mm/s",
        3.1,
        4.5,
        "ISO 20816-3 zone B/C",
        state,
        hours,
        lower,
        upper,
        0.5,
        NOON.minus(Duration.ofDays(7)));
  }
}
