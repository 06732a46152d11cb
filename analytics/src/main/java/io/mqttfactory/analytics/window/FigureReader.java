package io.mqttfactory.analytics.window;

import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.model.cloud.EnergyAnalytics;
import io.mqttfactory.model.cloud.EnvironmentAnalytics;
import io.mqttfactory.model.cloud.Figure;
import io.mqttfactory.model.cloud.ProductionAnalytics;
import java.util.Arrays;
import java.util.Map;

/** Takes an aggregate apart. */
final class FigureReader {

  /** Of a window in which the line produced so much, all of it counts as produced. */
  private static final double NEARLY_ALL = 0.999;

  private final Aggregate aggregate;
  private final double[] values = unknown();
  private final double[] spreads = unknown();

  FigureReader(Aggregate aggregate) {
    this.aggregate = aggregate;
  }

  WindowFigures read() {
    readEnergy(aggregate.energyAnalytics());
    readEnvironment(aggregate.environmentAnalytics());
    readProduction(aggregate.productionAnalytics());
    ProductionAnalytics line = aggregate.productionAnalytics();
    return new WindowFigures(
        aggregate.windowStart(),
        aggregate.windowEnd(),
        line == null ? Mode.UNKNOWN : mode(line),
        line == null ? 0 : seconds(line.stateSeconds(), "Holding", "Held", "Unholding"),
        values,
        spreads);
  }

  private void readEnergy(EnergyAnalytics energy) {
    if (energy == null) {
      return;
    }
    put(Measure.POWER, energy.powerConsumption());
    put(Measure.POWER_FACTOR, energy.powerFactor());
    put(Measure.EFFICIENCY, energy.efficiency());
    put(Measure.FREQUENCY, energy.frequency());
    put(Measure.VOLTAGE_UNBALANCE, energy.voltageUnbalance());
    put(Measure.CURRENT_UNBALANCE, energy.currentUnbalance());
    put(Measure.GRID_STABILITY, energy.gridStability());
    put(Measure.ENERGY_TOTAL, energy.energyTotal());
  }

  private void readEnvironment(EnvironmentAnalytics hall) {
    if (hall == null) {
      return;
    }
    put(Measure.HALL_TEMPERATURE, hall.temperature());
    put(Measure.HUMIDITY, hall.humidity());
    put(Measure.CO2, hall.co2Level());
    put(Measure.COMFORT, hall.comfortIndex());
    put(Measure.NOISE, hall.noiseLevel());
    if (hall.airQuality() != null) {
      put(Measure.AIR_QUALITY, hall.airQuality().averageIndex());
    }
    if (hall.particulates() != null) {
      put(Measure.PM25, hall.particulates().pm25());
      put(Measure.PM10, hall.particulates().pm10());
    }
  }

  private void readProduction(ProductionAnalytics line) {
    if (line == null) {
      return;
    }
    put(Measure.LINE_SPEED, line.lineSpeed());
    put(Measure.QUALITY_RATE, line.qualityRate());
    put(Measure.BEARING_TEMPERATURE, line.temperature());
    put(Measure.PRESSURE, line.pressure());
    put(Measure.VIBRATION, line.vibration());
    put(Measure.GOOD_COUNT, line.goodCount());
    put(Measure.REJECT_COUNT, line.rejectCount());
  }

  private void put(Measure measure, Number value) {
    if (value != null && Double.isFinite(value.doubleValue())) {
      values[measure.ordinal()] = value.doubleValue();
    }
  }

  private void put(Measure measure, Figure figure) {
    if (figure != null) {
      put(measure, figure.average());
      if (figure.min() != null && figure.max() != null) {
        spreads[measure.ordinal()] = figure.max() - figure.min();
      }
    }
  }

  private static Mode mode(ProductionAnalytics line) {
    Map<String, Double> states = line.stateSeconds();
    return states.isEmpty() ? modeByStatus(line.statusSeconds()) : modeByState(line, states);
  }

  private static Mode modeByState(ProductionAnalytics line, Map<String, Double> states) {
    double all = states.values().stream().mapToDouble(Double::doubleValue).sum();
    double running = seconds(states, "Execute");
    if (running >= NEARLY_ALL * all) {
      return all > 0 ? Mode.RUNNING : Mode.UNKNOWN;
    }
    if (line.statusSeconds().containsKey("maintenance")) {
      return Mode.MAINTENANCE;
    }
    if (seconds(states, "Aborting", "Aborted", "Clearing") > 0) {
      return Mode.TRIPPED;
    }
    if (running > 0) {
      return Mode.MIXED;
    }
    if (seconds(states, "Holding", "Held", "Unholding") > 0) {
      return Mode.HELD;
    }
    return seconds(states, "Suspending", "Suspended", "Unsuspending") > 0
        ? Mode.SUSPENDED
        : Mode.STOPPED;
  }

  /** A line that tells no PackML state may stand by plan or not: it counts as stopped. */
  private static Mode modeByStatus(Map<String, Double> statuses) {
    double all = statuses.values().stream().mapToDouble(Double::doubleValue).sum();
    double running = seconds(statuses, "running");
    if (all == 0) {
      return Mode.UNKNOWN;
    }
    if (running >= NEARLY_ALL * all) {
      return Mode.RUNNING;
    }
    if (statuses.containsKey("maintenance")) {
      return Mode.MAINTENANCE;
    }
    if (statuses.containsKey("alarm")) {
      return Mode.TRIPPED;
    }
    return running > 0 ? Mode.MIXED : Mode.STOPPED;
  }

  private static double seconds(Map<String, Double> times, String... names) {
    return Arrays.stream(names).mapToDouble(name -> times.getOrDefault(name, 0.0)).sum();
  }

  private static double[] unknown() {
    double[] figures = new double[Measure.values().length];
    Arrays.fill(figures, Double.NaN);
    return figures;
  }
}
