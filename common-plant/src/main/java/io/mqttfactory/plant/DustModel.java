package io.mqttfactory.plant;

/** Particulates in the hall's air in µg/m³: brought in, set free by the line, carried off. */
final class DustModel {

  private static final double SUPPLY_PM25 = 3;
  private static final double SUPPLY_PM10 = 6;

  /** µg/m³ per hour that the line sets free at rated speed. */
  private static final double LINE_PM25 = 15;

  private static final double LINE_PM10 = 39;

  /** µg/m³ per hour that an injected release sets free at 1. */
  private static final double RELEASE_PM25 = 320;

  private static final double RELEASE_PM10 = 800;

  /** Share that settles per hour; the coarse settles faster. */
  private static final double SETTLING_PM25 = 0.3;

  private static final double SETTLING_PM10 = 0.9;

  private double pm25;
  private double pm10;

  /** At rest with the line standing. */
  DustModel(double exchangesPerHour) {
    this.pm25 = SUPPLY_PM25 * exchangesPerHour / (exchangesPerHour + SETTLING_PM25);
    this.pm10 = SUPPLY_PM10 * exchangesPerHour / (exchangesPerHour + SETTLING_PM10);
  }

  DustModel(DustModel original) {
    this.pm25 = original.pm25;
    this.pm10 = original.pm10;
  }

  void advance(double exchangesPerHour, double speedShare, double release) {
    pm25 +=
        (exchangesPerHour * (SUPPLY_PM25 - pm25)
                - SETTLING_PM25 * pm25
                + LINE_PM25 * speedShare
                + RELEASE_PM25 * release)
            / PlantTime.HOUR;
    pm10 +=
        (exchangesPerHour * (SUPPLY_PM10 - pm10)
                - SETTLING_PM10 * pm10
                + LINE_PM10 * speedShare
                + RELEASE_PM10 * release)
            / PlantTime.HOUR;
  }

  double pm25() {
    return pm25;
  }

  double pm10() {
    return pm10;
  }
}
