package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.window.Measure;
import java.time.Duration;
import java.util.List;

/** The supply: its voltage, its power factor, and what the line takes for what it makes. */
final class EnergyRows {

  private static final Duration NONE = Duration.ZERO;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration HOUR = Duration.ofHours(1);

  private final RowParts parts;
  private final WatchParameters.Margins margins;

  EnergyRows(RowParts parts) {
    this.parts = parts;
    this.margins = parts.parameters().margins();
  }

  List<WatchedSeries> rows() {
    return List.of(powerFactor(), gridStability(), lineSpeed(), energyUse());
  }

  private WatchedSeries powerFactor() {
    return new WatchedSeries(
        "power_factor",
        Matter.POWER_FACTOR,
        "power factor",
        "",
        List.of(Measure.POWER_FACTOR),
        parts.steady(window -> Formulas.of(window, Measure.POWER_FACTOR)),
        MINUTE.dividedBy(2),
        parts.band("jump", Direction.DOWN, margins.powerFactor()),
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
        parts.always(Measure.GRID_STABILITY),
        MINUTE,
        parts.band("status", Direction.DOWN, margins.gridStability()),
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
        parts.steady(window -> Formulas.of(window, Measure.LINE_SPEED)),
        MINUTE,
        parts.band("level", Direction.DOWN, margins.lineSpeed()),
        NONE,
        QUARTER);
  }

  private WatchedSeries energyUse() {
    return new WatchedSeries(
        "energy_use",
        Matter.ENERGY_USE,
        "energy use",
        "kWh per 1,000 units",
        List.of(Measure.POWER, Measure.LINE_SPEED),
        parts.steady(Formulas::energyPerThousand),
        HOUR,
        parts.band("relation", Direction.UP, margins.energyUse()),
        HOUR,
        HOUR);
  }
}
