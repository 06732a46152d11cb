package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.window.Measure;
import java.time.Duration;
import java.util.List;

/** The hall's air: what it carries, and what its thermometer says. */
final class HallRows {

  private static final Duration NONE = Duration.ZERO;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final RowParts parts;
  private final WatchParameters.Margins margins;

  HallRows(RowParts parts) {
    this.parts = parts;
    this.margins = parts.parameters().margins();
  }

  List<WatchedSeries> rows() {
    return List.of(
        co2Rise(),
        co2Level(),
        fanPower(),
        dust("fine dust", Measure.PM25, margins.pm25()),
        dust("coarse dust", Measure.PM10, margins.pm10()),
        hallStep(),
        hallTemperature(),
        hallByBearing());
  }

  private WatchedSeries co2Rise() {
    return new WatchedSeries(
        "co2_rise",
        Matter.VENTILATION,
        "rise of CO2 in five minutes",
        "ppm",
        List.of(Measure.CO2),
        parts.settled(new Rise(parts.always(Measure.CO2), FIVE_MINUTES)),
        NONE,
        parts.band("level", Direction.UP, margins.co2Rise()),
        NONE,
        QUARTER);
  }

  private WatchedSeries co2Level() {
    return new WatchedSeries(
        "co2_level",
        Matter.VENTILATION,
        "CO2",
        "ppm",
        List.of(Measure.CO2),
        parts.always(Measure.CO2),
        MINUTE,
        parts.band("level", Direction.UP, margins.co2Level()),
        NONE,
        QUARTER);
  }

  private WatchedSeries fanPower() {
    return new WatchedSeries(
        "fan_power",
        Matter.VENTILATION,
        "energy use for the line's speed",
        "kWh per 1,000 units",
        List.of(Measure.POWER, Measure.LINE_SPEED),
        parts.settled(parts.steady(Formulas::energyPerThousand)),
        MINUTE,
        parts.band("relation", Direction.DOWN, margins.fanPower()),
        NONE,
        QUARTER);
  }

  private WatchedSeries dust(String words, Measure measure, double margin) {
    return new WatchedSeries(
        measure.wireName(),
        Matter.DUST,
        words,
        measure.unit(),
        List.of(measure),
        parts.always(measure),
        MINUTE.dividedBy(2),
        parts.band("level", Direction.UP, margin),
        NONE,
        QUARTER);
  }

  private WatchedSeries hallStep() {
    return new WatchedSeries(
        "hall_step",
        Matter.HALL_THERMOMETER,
        "step of the hall's temperature",
        "K",
        List.of(Measure.HALL_TEMPERATURE),
        new Step(parts.always(Measure.HALL_TEMPERATURE), margins.hallRate()),
        NONE,
        parts.band("jump", Direction.BOTH, margins.hallStep()),
        NONE,
        QUARTER);
  }

  private WatchedSeries hallTemperature() {
    return new WatchedSeries(
        "hall_temperature",
        Matter.HALL_THERMOMETER,
        "the hall's temperature",
        "°C",
        List.of(Measure.HALL_TEMPERATURE),
        parts.settled(parts.always(Measure.HALL_TEMPERATURE)),
        MINUTE,
        parts.band("relation", Direction.BOTH, margins.hallTemperature()),
        NONE,
        QUARTER);
  }

  private WatchedSeries hallByBearing() {
    return new WatchedSeries(
        "hall_by_bearing",
        Matter.HALL_THERMOMETER,
        "bearing above the hall, per 100 units/min",
        "K",
        List.of(Measure.HALL_TEMPERATURE, Measure.BEARING_TEMPERATURE, Measure.LINE_SPEED),
        new BearingRisePerSpeed(Duration.ofSeconds((long) parts.parameters().bearingSeconds())),
        MINUTE,
        parts.band("relation", Direction.DOWN, margins.bearingRise()),
        NONE,
        QUARTER);
  }
}
