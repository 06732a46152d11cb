package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.window.Measure;
import java.time.Duration;
import java.util.List;

/** The line and its drive: stops, wear, the sensor of the bearing, and all figures together. */
final class LineRows {

  private static final Duration NONE = Duration.ZERO;
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration HOUR = Duration.ofHours(1);

  private final RowParts parts;
  private final WatchParameters.Margins margins;

  LineRows(RowParts parts) {
    this.parts = parts;
    this.margins = parts.parameters().margins();
  }

  List<WatchedSeries> rows() {
    return List.of(
        hold(), heldLately(), stuckBearing(), bearingRise(), vibration(), rejects(), combination());
  }

  private WatchedSeries hold() {
    return new WatchedSeries(
        "hold",
        Matter.LINE_JAM,
        "length of a hold",
        "s",
        List.of(Measure.LINE_SPEED),
        (window, line) -> line.hold(),
        NONE,
        new LimitDetector("jump", margins.holdSeconds()),
        NONE,
        QUARTER);
  }

  private WatchedSeries heldLately() {
    return new WatchedSeries(
        "held_lately",
        Matter.LINE_JAM,
        "time held within the last quarter of an hour",
        "s",
        List.of(Measure.LINE_SPEED),
        (window, line) -> line.heldLately(),
        NONE,
        new LimitDetector("level", margins.heldLatelySeconds()),
        NONE,
        FIVE_MINUTES);
  }

  private WatchedSeries stuckBearing() {
    return new WatchedSeries(
        "bearing_stuck",
        Matter.BEARING_SENSOR,
        "bearing temperature unchanged for",
        "s",
        List.of(Measure.BEARING_TEMPERATURE),
        new StuckFor(Measure.BEARING_TEMPERATURE),
        NONE,
        new LimitDetector("stuck", margins.stuckSeconds()),
        NONE,
        NONE);
  }

  private WatchedSeries bearingRise() {
    return new WatchedSeries(
        "bearing_rise",
        Matter.BEARING,
        "bearing above the hall, per 100 units/min",
        "K",
        List.of(Measure.BEARING_TEMPERATURE, Measure.HALL_TEMPERATURE, Measure.LINE_SPEED),
        new BearingRisePerSpeed(Duration.ofSeconds((long) parts.parameters().bearingSeconds())),
        QUARTER,
        parts.band("level", Direction.UP, margins.bearingRise()),
        QUARTER,
        HOUR);
  }

  private WatchedSeries vibration() {
    return new WatchedSeries(
        "vibration",
        Matter.BEARING,
        "vibration at 100 units/min",
        "mm/s",
        List.of(Measure.VIBRATION, Measure.LINE_SPEED),
        parts.steady(Formulas::vibrationAtHundred),
        HOUR,
        parts.band("level", Direction.UP, margins.vibration()),
        QUARTER,
        HOUR);
  }

  private WatchedSeries rejects() {
    return new WatchedSeries(
        "rejects",
        Matter.TOOL,
        "rejects",
        "%",
        List.of(Measure.REJECT_COUNT, Measure.GOOD_COUNT),
        new RejectShare(parts.parameters().lotUnits()),
        NONE,
        new DriftSum(margins.rejectSlack(), margins.rejectDrift(), parts.parameters()),
        NONE,
        HOUR);
  }

  private WatchedSeries combination() {
    List<Measure> measures =
        List.of(
            Measure.POWER,
            Measure.POWER_FACTOR,
            Measure.HALL_TEMPERATURE,
            Measure.CO2,
            Measure.PM10,
            Measure.LINE_SPEED,
            Measure.BEARING_TEMPERATURE,
            Measure.PRESSURE,
            Measure.VIBRATION);
    return new WatchedSeries(
        "combination",
        Matter.COMBINATION,
        "strangeness of all figures together",
        "",
        measures,
        new Combination(measures, parts.parameters().steadySeconds(), parts.anomalyParameters()),
        NONE,
        new LimitDetector("forest", 1),
        FIVE_MINUTES,
        QUARTER);
  }
}
