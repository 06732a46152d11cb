package io.mqttfactory.plant;

import io.mqttfactory.model.FaultKind;

/**
 * What the plant draws: the line, compressed air, ventilation, cooling and light. Counts the energy
 * since Monday and finds the day's demand peak.
 */
final class PowerModel {

  /** kW that a bearing at its end and a blunt tool (faults at 1, at their ends) waste. */
  private static final double BEARING_FRICTION = 25;

  private static final double BLUNT_TOOL = 25;
  private static final double NATURAL_WEAR = 3;

  private static final double MAINTENANCE_SHARE = 0.25;

  /** Losses: a fixed part, a proportional and, in cables and windings, a quadratic one. */
  private static final double FIXED_LOSS_SHARE = 0.045;

  private static final double PROPORTIONAL_LOSS_SHARE = 0.055;
  private static final double QUADRATIC_LOSS_SHARE = 0.03;

  private final PlantParameters.Power parameters;
  private final WeekCalendar calendar;
  private final Noise load;
  private final Noise ripple;
  private final Noise balance;
  private final Noise phase;
  private final DemandPeak demandPeak;

  private double power;
  private double waste;
  private double energy;

  PowerModel(PlantParameters.Power parameters, WeekCalendar calendar, long seed) {
    this.parameters = parameters;
    this.calendar = calendar;
    this.load = new Noise(seed, "power.load");
    this.ripple = new Noise(seed, "power.ripple");
    this.balance = new Noise(seed, "power.balance");
    this.phase = new Noise(seed, "power.phase");
    this.demandPeak = new DemandPeak();
  }

  PowerModel(PowerModel original) {
    this.parameters = original.parameters;
    this.calendar = original.calendar;
    this.load = original.load;
    this.ripple = original.ripple;
    this.balance = original.balance;
    this.phase = original.phase;
    this.demandPeak = new DemandPeak(original.demandPeak);
    this.power = original.power;
    this.waste = original.waste;
    this.energy = original.energy;
  }

  void advance(long second, FaultLevels faults, LineModel line, HallModel hall) {
    draw(second, faults, line, hall);
    energy += power / PlantTime.HOUR;
    demandPeak.advance(second, power);
  }

  /** Determines the power of a second without letting it pass. */
  void draw(long second, FaultLevels faults, LineModel line, HallModel hall) {
    double speed = line.speedShare();
    waste =
        speed
            * (NATURAL_WEAR * line.wear()
                + BEARING_FRICTION * faults.grown(FaultKind.BEARING_WEAR, second)
                + BLUNT_TOOL * faults.grown(FaultKind.TOOL_WEAR, second));
    boolean maintenance = calendar.planAt(second) == Plan.MAINTENANCE;
    double machines =
        (parameters.lineStandby() + parameters.compressedAir() * (0.7 + 0.3 * speed))
                * (maintenance ? MAINTENANCE_SHARE : 1)
            + parameters.lineRunning() * speed * (0.7 + 0.3 * speed);
    double building =
        parameters.ventilation() * hall.fanShare()
            + hall.coolingPower()
            + parameters.lighting() * hall.lightingShare();
    double variation = 1 + 0.008 * load.wander(second, 240) + 0.003 * ripple.bell(second);
    power = machines * variation + waste + building;
  }

  /** kW. */
  double power() {
    return power;
  }

  /** kWh since Monday. */
  double energy() {
    return energy;
  }

  /** kW. */
  double demandPeak() {
    return demandPeak.peakOr(power);
  }

  /**
   * Useful output over input in %: what is left after losses in transformer, cables, drives and
   * idle machines, and after friction. About 85 at nominal load, lower at part load.
   */
  double efficiency() {
    double nominal = parameters.nominal();
    double losses =
        FIXED_LOSS_SHARE * nominal
            + PROPORTIONAL_LOSS_SHARE * power
            + QUADRATIC_LOSS_SHARE * power * power / nominal
            + waste;
    return Math.max(0, 100 * (1 - losses / power));
  }

  /** Real over apparent power; falls at low load, as motors' does, and when compensation fails. */
  double powerFactorAt(long second, FaultLevels faults) {
    double missing = Math.max(0, 1 - power / parameters.nominal());
    double healthy =
        parameters.powerFactor() - 0.08 * missing * missing + 0.004 * phase.wander(second, 120);
    return Math.min(1, healthy * (1 - 0.26 * faults.of(FaultKind.POWER_FACTOR_DROP)));
  }

  /** How each of the three currents deviates from their mean, as shares that add up to 0. */
  double[] unbalanceAt(long second) {
    return Unbalance.of(balance, second, 0.004);
  }
}
