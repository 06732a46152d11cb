package io.mqttfactory.analytics.wear;

import io.mqttfactory.analytics.window.Measure;
import io.mqttfactory.model.WireNamed;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What wears, and what shows it. */
enum Part implements WireNamed {
  BEARING_VIBRATION(
      Measure.VIBRATION,
      "mm/s",
      "ISO 20816-3 zone C/D",
      parameters -> parameters.limits().vibration(),
      parameters -> parameters.consequences().bearing(),
      "Replace the drive's bearing"),
  BEARING_TEMPERATURE(
      Measure.BEARING_TEMPERATURE,
      "K",
      "rise above the hall",
      parameters -> parameters.limits().bearingRise(),
      parameters -> parameters.consequences().bearing(),
      "Check the bearing's lubrication, and replace it if that does not help"),
  TOOL(
      Measure.REJECT_COUNT,
      "%",
      "reject rate",
      parameters -> parameters.limits().rejectRate(),
      parameters -> parameters.consequences().tool(),
      "Change the tool"),
  AIR_FILTER(
      Measure.CO2,
      "%",
      "lost airflow",
      parameters -> parameters.limits().lostAirflow(),
      parameters -> parameters.consequences().airFilter(),
      "Change the ventilation's filters"),
  POWER_FACTOR_CORRECTION(
      Measure.POWER_FACTOR,
      "",
      "power factor",
      parameters -> parameters.limits().powerFactor(),
      parameters -> parameters.consequences().powerFactorCorrection(),
      "Check the capacitor bank");

  private final Measure measure;
  private final String unit;
  private final String limitName;
  private final ToDoubleFunction<WearParameters> limit;
  private final ToDoubleFunction<WearParameters> consequence;
  private final String task;

  Part(
      Measure measure,
      String unit,
      String limitName,
      ToDoubleFunction<WearParameters> limit,
      ToDoubleFunction<WearParameters> consequence,
      String task) {
    this.measure = measure;
    this.unit = unit;
    this.limitName = limitName;
    this.limit = limit;
    this.consequence = consequence;
    this.task = task;
  }

  /** What shows the wear, one value for each half hour. */
  Indicator indicator(WearParameters parameters) {
    return switch (this) {
      case BEARING_VIBRATION, POWER_FACTOR_CORRECTION -> new SteadyMedian(measure);
      case BEARING_TEMPERATURE -> new SettledBearingRise();
      case TOOL -> new RejectRate();
      case AIR_FILTER -> new LostAirflow(parameters.hall().outdoorCo2());
    };
  }

  /** 1 if a worn part shows a higher value, -1 if a lower one. */
  int direction() {
    return this == POWER_FACTOR_CORRECTION ? -1 : 1;
  }

  /** Hours of growth that must be seen: what comes up within three hours is no clogged filter. */
  double shortestGrowth() {
    return this == AIR_FILTER ? 12 : 3;
  }

  /** Half hours beyond the limit that are its end: a fan that stood for an hour is no filter. */
  int leastBeyond() {
    return this == AIR_FILTER ? 24 : 2;
  }

  /**
   * Share of the way to the limit that wear must have come to be told.
   *
   * @param usual where the healthy level is well known, which of the air it is not
   */
  double leastShare(double usual) {
    return this == AIR_FILTER ? Math.min(0.9, 4 * usual) : usual;
  }

  /** What scatters about "as usual" is not worn by less than nothing. */
  double shown(double value) {
    return this == AIR_FILTER ? Math.max(0, value) : value;
  }

  Measure measure() {
    return measure;
  }

  String unit() {
    return unit;
  }

  String limitName() {
    return limitName;
  }

  double limit(WearParameters parameters) {
    return limit.applyAsDouble(parameters);
  }

  /** 0..1. */
  double consequence(WearParameters parameters) {
    return consequence.applyAsDouble(parameters);
  }

  /** What is to be done about it. */
  String task() {
    return task;
  }

  @Override
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
