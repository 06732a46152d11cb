package io.mqttfactory.analytics.wear;

import io.mqttfactory.model.parameters.Range;

/**
 * How wear is judged and planned for.
 *
 * @param horizonDays that maintenance is planned for
 * @param leadHours that a task takes from the decision to its end
 * @param unseenProbability that a part without any sign of wear reaches its limit within the
 *     horizon
 * @param significance by how much growth must explain the trend better than standing still: twice
 *     the logarithm of the likelihood's ratio. High, since many curves are tried every half hour
 * @param leastShare of the way from healthy to the limit that wear must have come to be told
 */
public record WearParameters(
    @Range(from = 1, to = 365) double horizonDays,
    @Range(from = 0, to = 720) double leadHours,
    @Range(from = 0, to = 1) double unseenProbability,
    @Range(from = 4, to = 200) double significance,
    @Range(from = 0.01, to = 0.9) double leastShare,
    Limits limits,
    Consequences consequences,
    Hall hall) {

  /**
   * Where parts must not get to.
   *
   * @param vibrationAlert mm/s RMS, end of ISO 20816-3's zone B (group 2, rigid)
   * @param vibration mm/s RMS, end of zone C
   * @param bearingRise K that the bearing may be warmer than the hall
   * @param rejectRate % of the units
   * @param lostAirflow % of the hall's air exchange
   * @param powerFactor at the load of a running line
   */
  public record Limits(
      @Range(from = 0.1, to = 50) double vibrationAlert,
      @Range(from = 0.1, to = 50) double vibration,
      @Range(from = 1, to = 150) double bearingRise,
      @Range(from = 0.1, to = 100) double rejectRate,
      @Range(from = 1, to = 99) double lostAirflow,
      @Range(from = 0.1, to = 1) double powerFactor) {}

  /** What it would mean if a part failed, from 0 to 1. */
  public record Consequences(
      @Range(from = 0, to = 1) double bearing,
      @Range(from = 0, to = 1) double tool,
      @Range(from = 0, to = 1) double airFilter,
      @Range(from = 0, to = 1) double powerFactorCorrection) {}

  /**
   * @param outdoorCo2 ppm, which ventilation cannot get below
   */
  public record Hall(@Range(from = 200, to = 1_000) double outdoorCo2) {}

  public static WearParameters defaults() {
    return new WearParameters(
        14,
        8,
        0.02,
        15,
        0.1,
        new Limits(2.8, 4.5, 40, 5, 40, 0.80),
        new Consequences(0.9, 0.6, 0.4, 0.3),
        new Hall(425));
  }
}
