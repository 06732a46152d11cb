package io.mqttfactory.aggregate;

import io.mqttfactory.model.EnergyReading;
import io.mqttfactory.model.GridStatus;
import io.mqttfactory.model.Phases;
import io.mqttfactory.model.cloud.EnergyAnalytics;
import io.mqttfactory.model.cloud.Figure;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Sums up the power supply in a window. */
final class EnergySummary {

  private static final double PERCENT = 100;
  private static final double POWER_DIGIT = 0.01;

  private EnergySummary() {}

  /** Null without readings. */
  static EnergyAnalytics of(List<EnergyReading> readings, Trends trends) {
    if (readings.isEmpty()) {
      return null;
    }
    Series power = Series.of(readings, EnergyReading::powerConsumption);
    return new EnergyAnalytics(
        Figures.of(
            power, Rounding.ONE, trends.judge("energy.power_consumption", power, POWER_DIGIT)),
        lowest(Series.of(readings, EnergyReading::powerFactor)),
        Figures.average(Series.of(readings, EnergyReading::efficiency), Rounding.TWO),
        Figures.of(Series.of(readings, EnergyReading::frequency), Rounding.TWO, null),
        unbalance(readings, EnergyReading::voltages),
        unbalance(readings, EnergyReading::currents),
        Rounding.TWO.of(Series.of(readings, EnergyReading::demandPeak).max()),
        gridStability(readings),
        lastEnergyTotal(readings));
  }

  private static Figure lowest(Series powerFactor) {
    return Figures.lowest(powerFactor, Rounding.THREE);
  }

  private static Double unbalance(
      List<EnergyReading> readings, Function<EnergyReading, Phases> phases) {
    Series unbalance =
        Series.of(
            readings,
            reading -> {
              OptionalDouble percent = phases.apply(reading).unbalance();
              return percent.isPresent() ? percent.getAsDouble() : null;
            });
    return Rounding.TWO.of(unbalance.average());
  }

  /** Of the readings that know. */
  private static Double gridStability(List<EnergyReading> readings) {
    List<GridStatus> known =
        readings.stream().map(EnergyReading::gridStatus).filter(Objects::nonNull).toList();
    long normal = known.stream().filter(status -> status == GridStatus.NORMAL).count();
    return known.isEmpty() ? null : Rounding.ONE.of(PERCENT * normal / known.size());
  }

  private static Double lastEnergyTotal(List<EnergyReading> readings) {
    Series total = Series.of(readings, EnergyReading::energyTotal);
    return total.size() == 0 ? null : Rounding.THREE.of(total.value(total.size() - 1));
  }
}
