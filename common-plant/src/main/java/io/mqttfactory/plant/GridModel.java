package io.mqttfactory.plant;

import io.mqttfactory.model.FaultKind;
import io.mqttfactory.model.GridStatus;

/**
 * The public grid at the plant's terminals. It has no memory: every value follows from the second,
 * so nothing of it has to be stepped through.
 */
final class GridModel {

  /** Share of the voltage that is lost in a sag of the grid, and in a sag injected at 1. */
  private static final double NATURAL_SAG = 0.08;

  private static final double INJECTED_SAG = 0.18;

  /** Hz by which the frequency is low in the middle of a drift. */
  private static final double DRIFT = 0.25;

  /** Status limits. EN 50160 calls it a dip below 90 %; 95 % shows learners more of it. */
  private static final double SAG_LIMIT = 0.95;

  private static final double DRIFT_LIMIT = 0.12;

  private static final double HOURS_PER_WEEK = 168;

  private final PlantParameters.Grid parameters;
  private final Noise events;
  private final Noise level;
  private final Noise balance;
  private final Noise meter;
  private final Noise frequency;

  GridModel(PlantParameters.Grid parameters, long seed) {
    this.parameters = parameters;
    this.events = new Noise(seed, "grid.events");
    this.level = new Noise(seed, "grid.level");
    this.balance = new Noise(seed, "grid.balance");
    this.meter = new Noise(seed, "grid.meter");
    this.frequency = new Noise(seed, "grid.frequency");
  }

  /** Share of the voltage that is missing now, by a fault or an event of the grid's own. */
  double sagAt(long second, FaultLevels faults) {
    double injected = INJECTED_SAG * faults.of(FaultKind.VOLTAGE_SAG);
    double natural = eventAt(second) == GridStatus.VOLTAGE_SAG ? NATURAL_SAG : 0;
    return Math.max(injected, natural);
  }

  /** Mean of the three line-to-line voltages in V; lowest in the evening. */
  double voltageAt(long second, FaultLevels faults) {
    double evening = StrictMath.cos(StrictMath.PI * (PlantTime.hourOfDay(second) - 19) / 12);
    double wandering = 0.006 * level.wander(second, 600) + 0.0005 * meter.bell(second);
    double share = 1 + wandering - 0.003 * evening;
    return parameters.voltage() * share * (1 - sagAt(second, faults));
  }

  /** How each of the three voltages deviates from their mean, as shares that add up to 0. */
  double[] unbalanceAt(long second) {
    return Unbalance.of(balance, second, 0.0015);
  }

  /** Hz. */
  double frequencyAt(long second) {
    double wandering =
        0.018 * frequency.wander(second, 90)
            + 0.01 * frequency.wander(-second, 1_200)
            + 0.002 * meter.bell(-second);
    return parameters.frequency() + wandering - DRIFT * driftAt(second);
  }

  /**
   * The judgement of the moment: a sag outranks a drift, which outranks high demand.
   *
   * @param power of the plant in kW
   */
  GridStatus statusAt(long second, double voltage, double frequency, double power) {
    if (voltage < SAG_LIMIT * parameters.voltage()) {
      return GridStatus.VOLTAGE_SAG;
    }
    if (Math.abs(frequency - parameters.frequency()) > DRIFT_LIMIT) {
      return GridStatus.FREQUENCY_DRIFT;
    }
    boolean highDemand =
        power > parameters.highDemand() || eventAt(second) == GridStatus.HIGH_DEMAND;
    return highDemand ? GridStatus.HIGH_DEMAND : GridStatus.NORMAL;
  }

  /** From 0 at both ends of a drift to 1 in its middle. */
  private double driftAt(long second) {
    if (eventAt(second) != GridStatus.FREQUENCY_DRIFT) {
      return 0;
    }
    long hour = Math.floorDiv(second, PlantTime.HOUR);
    double share = (second - start(hour)) / (double) length(hour);
    return 4 * share * (1 - share);
  }

  /** The event that goes on at that second, NORMAL if none. An hour has at most one. */
  private GridStatus eventAt(long second) {
    long hour = Math.floorDiv(second, PlantTime.HOUR);
    if (events.uniform(4 * hour) * HOURS_PER_WEEK >= parameters.eventsPerWeek()) {
      return GridStatus.NORMAL;
    }
    long since = second - start(hour);
    return since >= 0 && since < length(hour) ? kind(hour) : GridStatus.NORMAL;
  }

  private GridStatus kind(long hour) {
    double chance = events.uniform(4 * hour + 1);
    if (chance < 0.4) {
      return GridStatus.VOLTAGE_SAG;
    }
    return chance < 0.7 ? GridStatus.FREQUENCY_DRIFT : GridStatus.HIGH_DEMAND;
  }

  /** Seconds: sags are short, the others take minutes. */
  private int length(long hour) {
    double chance = events.uniform(4 * hour + 2);
    return switch (kind(hour)) {
      case VOLTAGE_SAG -> 5 + (int) (20 * chance);
      case FREQUENCY_DRIFT -> 120 + (int) (300 * chance);
      default -> 300 + (int) (600 * chance);
    };
  }

  private long start(long hour) {
    double free = PlantTime.HOUR - length(hour);
    return hour * PlantTime.HOUR + (long) (free * events.uniform(4 * hour + 3));
  }
}
