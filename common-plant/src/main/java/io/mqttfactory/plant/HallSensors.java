package io.mqttfactory.plant;

/** How the sensors in the hall blur what they measure. */
final class HallSensors {

  private static final int SENSORS = 8;

  private final Noise noise;

  HallSensors(long seed) {
    this.noise = new Noise(seed, "hall.sensors");
  }

  double temperature(long second, double truth) {
    return truth + 0.04 * blur(second, 0);
  }

  double humidity(long second, double truth) {
    return Math.min(100, truth + 0.25 * blur(second, 1));
  }

  double co2(long second, double truth) {
    return truth + 4 * blur(second, 2);
  }

  double pm25(long second, double truth) {
    return truth * (1 + 0.02 * blur(second, 3));
  }

  double pm10(long second, double truth) {
    return truth * (1 + 0.02 * blur(second, 4));
  }

  /** Also what passes by: trucks, tools, voices. */
  double soundLevel(long second, double truth) {
    return truth + 0.5 * blur(second, 5);
  }

  double light(long second, double truth) {
    return truth * (1 + 0.004 * blur(second, 6));
  }

  private double blur(long second, int sensor) {
    return noise.bell(second * SENSORS + sensor);
  }
}
