package io.mqttfactory.plant;

import io.mqttfactory.model.FaultKind;

/** The line's main drive: a bearing that warms slowly, and how it vibrates. */
final class DriveModel {

  /** K that a bearing at the end of its life (fault at 1, at its end) is warmer. */
  private static final double BEARING_WEAR_RISE = 34;

  /** mm/s added by bearing wear; at usual speed the sum passes 2.8 at 0.5 and 4.5 at 0.8. */
  private static final double BEARING_WEAR_VIBRATION = 4.4;

  private static final double BEARING_WEAR_VIBRATION_SQUARED = 4.0;

  /** mm/s that a week of wear adds: it stays below zone B's end at 2.8. */
  private static final double NATURAL_WEAR_VIBRATION = 0.16;

  /** Compressors nearby shake the bearing a little even while it stands. */
  private static final double VIBRATION_AT_REST = 0.03;

  private final PlantParameters.Drive parameters;
  private final double warming;
  private final Noise resonance;
  private final Noise vibrationSensor;
  private final Noise temperatureSensor;

  private double bearingTemperature;

  DriveModel(PlantParameters.Drive parameters, double hallTemperature, long seed) {
    this.parameters = parameters;
    this.warming = -StrictMath.expm1(-1 / parameters.bearingTimeConstant());
    this.resonance = new Noise(seed, "drive.resonance");
    this.vibrationSensor = new Noise(seed, "drive.vibration-sensor");
    this.temperatureSensor = new Noise(seed, "drive.temperature-sensor");
    this.bearingTemperature = hallTemperature;
  }

  DriveModel(DriveModel original) {
    this.parameters = original.parameters;
    this.warming = original.warming;
    this.resonance = original.resonance;
    this.vibrationSensor = original.vibrationSensor;
    this.temperatureSensor = original.temperatureSensor;
    this.bearingTemperature = original.bearingTemperature;
  }

  void advance(long second, FaultLevels faults, double speedShare, double hallTemperature) {
    double rise =
        parameters.bearingRise() + BEARING_WEAR_RISE * faults.grown(FaultKind.BEARING_WEAR, second);
    double settled = hallTemperature + speedShare * rise;
    bearingTemperature += warming * (settled - bearingTemperature);
  }

  /** °C, in truth. */
  double bearingTemperature() {
    return bearingTemperature;
  }

  /** °C, as a sensor in order shows it. */
  double measuredTemperatureAt(long second) {
    return bearingTemperature + 0.05 * temperatureSensor.bell(second);
  }

  /** mm/s RMS on the bearing's housing, 10 to 1000 Hz. */
  double vibrationAt(long second, FaultLevels faults, double speedShare, double naturalWear) {
    double bearingWear = faults.grown(FaultKind.BEARING_WEAR, second);
    double atRatedSpeed =
        parameters.vibration() * (1 + 0.05 * resonance.wander(second, 10 * PlantTime.MINUTE))
            + NATURAL_WEAR_VIBRATION * naturalWear
            + BEARING_WEAR_VIBRATION * bearingWear
            + BEARING_WEAR_VIBRATION_SQUARED * bearingWear * bearingWear;
    double measured = VIBRATION_AT_REST + atRatedSpeed * speedShare * speedShare;
    return measured * (1 + 0.015 * vibrationSensor.bell(second));
  }
}
