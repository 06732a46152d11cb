package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.window.Measure;
import io.mqttfactory.analytics.window.WindowFigures;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The table of what is watched in this plant; the package's description says why each row. */
final class WatchTable {

  private static final Duration NONE = Duration.ZERO;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration HOUR = Duration.ofHours(1);

  private final WatchParameters parameters;
  private final WatchParameters.Margins margins;

  WatchTable(WatchParameters parameters) {
    this.parameters = parameters;
    this.margins = parameters.margins();
  }

  List<WatchedSeries> rows() {
    return List.of(
        powerFactor(),
        gridStability(),
        lineSpeed(),
        co2Rise(),
        co2Level(),
        fanPower(),
        dust("fine dust", Measure.PM25, margins.pm25()),
        dust("coarse dust", Measure.PM10, margins.pm10()),
        hallStep(),
        hallTemperature(),
        hallByBearing(),
        hold(),
        heldLately(),
        stuckBearing(),
        bearingRise(),
        vibration(),
        rejects(),
        energyUse());
  }

  private WatchedSeries powerFactor() {
    return new WatchedSeries(
        "power_factor",
        Matter.POWER_FACTOR,
        "power factor",
        "",
        List.of(Measure.POWER_FACTOR),
        steady(window -> Formulas.of(window, Measure.POWER_FACTOR)),
        MINUTE.dividedBy(2),
        band("jump", Direction.DOWN, margins.powerFactor()),
        NONE,
        QUARTER);
  }

  private WatchedSeries gridStability() {
    return new WatchedSeries(
        "grid_stability",
        Matter.SUPPLY_VOLTAGE,
        "share of readings with a normal grid",
        "%",
        List.of(Measure.GRID_STABILITY),
        always(Measure.GRID_STABILITY),
        MINUTE,
        band("level", Direction.DOWN, margins.gridStability()),
        MINUTE,
        FIVE_MINUTES);
  }

  private WatchedSeries lineSpeed() {
    return new WatchedSeries(
        "line_speed",
        Matter.SUPPLY_VOLTAGE,
        "line speed in steady running",
        "units/min",
        List.of(Measure.LINE_SPEED),
        steady(window -> Formulas.of(window, Measure.LINE_SPEED)),
        MINUTE,
        band("level", Direction.DOWN, margins.lineSpeed()),
        NONE,
        QUARTER);
  }

  private WatchedSeries co2Rise() {
    return new WatchedSeries(
        "co2_rise",
        Matter.VENTILATION,
        "rise of CO2 in five minutes",
        "ppm",
        List.of(Measure.CO2),
        new Rise(always(Measure.CO2), FIVE_MINUTES),
        NONE,
        band("jump", Direction.UP, margins.co2Rise()),
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
        always(Measure.CO2),
        MINUTE,
        band("level", Direction.UP, margins.co2Level()),
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
        steady(Formulas::energyPerThousand),
        MINUTE,
        band("relation", Direction.DOWN, margins.fanPower()),
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
        always(measure),
        MINUTE.dividedBy(2),
        band("level", Direction.UP, margin),
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
        new Step(always(Measure.HALL_TEMPERATURE), margins.hallRate()),
        NONE,
        band("jump", Direction.BOTH, margins.hallStep()),
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
        always(Measure.HALL_TEMPERATURE),
        MINUTE,
        band("level", Direction.BOTH, margins.hallTemperature()),
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
        new BearingRise(Duration.ofSeconds((long) parameters.bearingSeconds())),
        MINUTE,
        band("relation", Direction.DOWN, margins.bearingRise()),
        NONE,
        QUARTER);
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
        new BearingRise(Duration.ofSeconds((long) parameters.bearingSeconds())),
        QUARTER,
        band("relation", Direction.UP, margins.bearingRise()),
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
        steady(Formulas::vibrationAtHundred),
        HOUR,
        band("level", Direction.UP, margins.vibration()),
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
        new RejectShare(parameters.lotUnits()),
        NONE,
        new DriftSum(margins.rejectSlack(), margins.rejectDrift(), parameters),
        NONE,
        HOUR);
  }

  private WatchedSeries energyUse() {
    return new WatchedSeries(
        "energy_use",
        Matter.ENERGY_USE,
        "energy use",
        "kWh per 1,000 units",
        List.of(Measure.POWER, Measure.LINE_SPEED),
        steady(Formulas::energyPerThousand),
        HOUR,
        band("relation", Direction.UP, margins.energyUse()),
        HOUR,
        HOUR);
  }

  private ReferenceDetector band(String name, Direction direction, double margin) {
    return new BandDetector(name, direction, margin, parameters);
  }

  /** Of those windows in which the line has run for a while. */
  private Signal steady(ToDoubleFunction<WindowFigures> formula) {
    return (window, line) ->
        line.running() > parameters.steadySeconds() ? formula.applyAsDouble(window) : Double.NaN;
  }

  private static Signal always(Measure measure) {
    return (window, line) -> Formulas.of(window, measure);
  }
}
