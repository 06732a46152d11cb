package io.mqttfactory.plant;

/** Sound levels in dB(A), which add up by their energy: two equal sources are 3 dB louder. */
public final class NoiseLevel {

  private static final double LINE_AT_RATED_SPEED = 71.5;
  private static final double COMPRESSOR = 61;
  private static final double VENTILATION = 60;
  private static final double ONE_PERSON = 44;

  private NoiseLevel() {}

  /** The level of several sources together; a silent source is negative infinity. */
  public static double sum(double... levels) {
    double energy = 0;
    for (double level : levels) {
      energy += StrictMath.pow(10, level / 10);
    }
    return 10 * StrictMath.log10(energy);
  }

  /**
   * The hall's level.
   *
   * @param speed of the line, as a share of its rated speed
   * @param airflow of the ventilation, as a share of what it should be
   */
  static double inHall(double speed, double airflow, int people) {
    return sum(
        scaled(LINE_AT_RATED_SPEED, speed, 25),
        COMPRESSOR,
        scaled(VENTILATION, airflow, 50),
        scaled(ONE_PERSON, people, 10));
  }

  /** The level after its cause has grown by that factor. */
  private static double scaled(double level, double factor, double exponent) {
    return level + exponent * StrictMath.log10(factor);
  }
}
