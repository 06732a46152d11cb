package io.mqttfactory.plant;

/**
 * The highest mean power over a quarter of an hour since 00:00 UTC, in quarters by the clock as
 * suppliers bill them. Until the day's first quarter is over, the mean of what there is of it.
 */
final class DemandPeak {

  private double quarterSum;
  private int quarterSeconds;
  private double dayPeak;

  DemandPeak() {}

  DemandPeak(DemandPeak original) {
    this.quarterSum = original.quarterSum;
    this.quarterSeconds = original.quarterSeconds;
    this.dayPeak = original.dayPeak;
  }

  void advance(long second, double power) {
    quarterSum += power;
    quarterSeconds++;
    if (quarterSeconds == PlantTime.QUARTER) {
      dayPeak = Math.max(dayPeak, quarterSum / quarterSeconds);
      quarterSum = 0;
      quarterSeconds = 0;
    }
    if (PlantTime.secondOfDay(second + 1) == 0) {
      dayPeak = 0;
    }
  }

  /**
   * @param power of this moment, all there is to go by at midnight
   */
  double peakOr(double power) {
    if (dayPeak > 0) {
      return dayPeak;
    }
    return quarterSeconds > 0 ? quarterSum / quarterSeconds : power;
  }
}
