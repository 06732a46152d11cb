package io.mqttfactory.plant;

/** Three deviations from a common mean that wander slowly and add up to 0. */
final class Unbalance {

  private static final int PERIOD = 30 * PlantTime.MINUTE;

  /** Keeps the phases' wanderings apart, though they come from one channel. */
  private static final long PHASE_DISTANCE = 1_000_003L * PERIOD;

  private Unbalance() {}

  /**
   * @param size standard deviation of each before they are made to add up to 0
   */
  static double[] of(Noise noise, long second, double size) {
    double[] deviations = new double[3];
    double mean = 0;
    for (int phase = 0; phase < 3; phase++) {
      deviations[phase] = size * noise.wander(second + phase * PHASE_DISTANCE, PERIOD);
      mean += deviations[phase] / 3;
    }
    for (int phase = 0; phase < 3; phase++) {
      deviations[phase] -= mean;
    }
    return deviations;
  }
}
