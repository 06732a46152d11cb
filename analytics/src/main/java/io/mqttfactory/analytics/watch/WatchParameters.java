package io.mqttfactory.analytics.watch;

import io.mqttfactory.model.parameters.Range;

/**
 * How the plant is watched.
 *
 * @param firstDays what is usual is not known before
 * @param learnDays after which what is usual is frozen
 * @param firstTolerance by which margins are wider until then
 * @param usualShare share of the values that lie below what is usual, and again above
 * @param steadySeconds that the line has run before its figures are compared
 * @param settleSeconds after maintenance until the hall's air is compared
 * @param bearingSeconds time constant with which the bearing warms
 * @param lotUnits units of which a share of rejects is taken
 * @param margins how far beyond what is usual is too far
 */
public record WatchParameters(
    @Range(from = 0, to = 30) double firstDays,
    @Range(from = 0, to = 60) double learnDays,
    @Range(from = 1, to = 10) double firstTolerance,
    @Range(from = 0, to = 0.25) double usualShare,
    @Range(from = 0, to = 3_600) double steadySeconds,
    @Range(from = 0, to = 36_000) double settleSeconds,
    @Range(from = 1, to = 36_000) double bearingSeconds,
    @Range(from = 100, to = 1e6) double lotUnits,
    Margins margins) {

  /**
   * In the units of what is watched.
   *
   * @param powerFactor below its usual
   * @param gridStability percentage points
   * @param lineSpeed units/min
   * @param hallStep K that the hall's air cannot have changed by
   * @param hallRate K/min that it can
   * @param hallTemperature K
   * @param co2Rise ppm in five minutes
   * @param co2Level ppm
   * @param fanPower kWh per 1,000 units that are missing
   * @param energyUse kWh per 1,000 units too many
   * @param pm25 µg/m³
   * @param pm10 µg/m³
   * @param holdSeconds that no short stop lasts
   * @param heldLatelySeconds of the last quarter of an hour
   * @param stuckSeconds for which a sensor that works cannot show the same value
   * @param bearingRise K per 100 units/min
   * @param vibration mm/s at 100 units/min
   * @param rejectDrift standard deviations, summed up over lots
   * @param rejectSlack standard deviations that are let pass in each lot
   */
  public record Margins(
      @Range(from = 0.001, to = 1) double powerFactor,
      @Range(from = 1, to = 100) double gridStability,
      @Range(from = 0.01, to = 1_000) double lineSpeed,
      @Range(from = 0.01, to = 100) double hallStep,
      @Range(from = 0.001, to = 100) double hallRate,
      @Range(from = 0.01, to = 100) double hallTemperature,
      @Range(from = 1, to = 10_000) double co2Rise,
      @Range(from = 1, to = 10_000) double co2Level,
      @Range(from = 0.01, to = 1_000) double fanPower,
      @Range(from = 0.01, to = 1_000) double energyUse,
      @Range(from = 0.1, to = 1_000) double pm25,
      @Range(from = 0.1, to = 1_000) double pm10,
      @Range(from = 10, to = 36_000) double holdSeconds,
      @Range(from = 10, to = 900) double heldLatelySeconds,
      @Range(from = 10, to = 36_000) double stuckSeconds,
      @Range(from = 0.01, to = 100) double bearingRise,
      @Range(from = 0.01, to = 100) double vibration,
      @Range(from = 0.5, to = 1_000) double rejectDrift,
      @Range(from = 0, to = 10) double rejectSlack) {}

  public static WatchParameters defaults() {
    return new WatchParameters(
        1,
        7,
        2,
        0.02,
        60,
        2_400,
        600,
        1_500,
        new Margins(
            0.03, 50, 1.5, 0.8, 0.4, 1.5, 28, 60, 1.0, 1.5, 4, 8, 240, 230, 180, 0.5, 0.15, 13,
            0.75));
  }
}
