package io.mqttfactory.plant;

import io.mqttfactory.model.FaultKind;
import io.mqttfactory.model.LineStatus;
import io.mqttfactory.model.PackMlState;

/** The line: what state it is in, how fast it runs, what it makes. */
final class LineModel {

  /** units/min gained or lost per second. */
  private static final double ACCELERATION = 10;

  private static final double BRAKING = 40;

  /** Share of the units that a blunt tool (fault at 1, at its end) spoils. */
  private static final double TOOL_WEAR_REJECTS = 0.11;

  private static final double NATURAL_WEAR_REJECTS = 0.003;

  private final PlantParameters.Line parameters;
  private final double ratedSpeed;
  private final WeekCalendar calendar;
  private final Noise pace;
  private final Noise material;
  private final Noise regulator;
  private final LineStateMachine states;
  private final ProductionCounters counters;

  private double speed;
  private double wear;

  LineModel(PlantParameters.Line parameters, WeekCalendar calendar, long seed) {
    this.parameters = parameters;
    this.ratedSpeed = parameters.ratedSpeed();
    this.calendar = calendar;
    this.pace = new Noise(seed, "line.pace");
    this.material = new Noise(seed, "line.material");
    this.regulator = new Noise(seed, "line.regulator");
    this.states = new LineStateMachine(parameters, calendar, seed);
    this.counters = new ProductionCounters(1 - parameters.rejectRate() / 100, seed);
  }

  LineModel(LineModel original) {
    this.parameters = original.parameters;
    this.ratedSpeed = original.ratedSpeed;
    this.calendar = original.calendar;
    this.pace = original.pace;
    this.material = original.material;
    this.regulator = original.regulator;
    this.states = new LineStateMachine(original.states);
    this.counters = new ProductionCounters(original.counters);
    this.speed = original.speed;
    this.wear = original.wear;
  }

  /**
   * @param slowdown share of its speed that the line loses to a low voltage
   */
  void advance(long second, FaultLevels faults, double slowdown) {
    states.advance(second, faults.isJammed(second));
    boolean running = states.state() == PackMlState.EXECUTE;
    moveTowards(running ? pace(second) * (1 - slowdown) : 0);
    wear += speedShare() / PlantTime.WEEK;
    boolean planned = calendar.planAt(second) != Plan.MAINTENANCE;
    counters.advance(second, planned, running, speed, rejectShare(second, faults));
  }

  private double pace(long second) {
    double wanted = parameters.targetSpeed() * (1 + 0.01 * pace.wander(second, 300));
    return Math.min(ratedSpeed, wanted);
  }

  private void moveTowards(double wanted) {
    speed =
        wanted > speed ? Math.min(wanted, speed + ACCELERATION) : Math.max(wanted, speed - BRAKING);
  }

  private double rejectShare(long second, FaultLevels faults) {
    double lot = 1 + 0.25 * material.wander(second, PlantTime.HOUR);
    return parameters.rejectRate() / 100 * lot
        + NATURAL_WEAR_REJECTS * wear
        + TOOL_WEAR_REJECTS * faults.grown(FaultKind.TOOL_WEAR, second);
  }

  PackMlState state() {
    return states.state();
  }

  LineStatus statusAt(long second) {
    return switch (states.state()) {
      case EXECUTE -> LineStatus.RUNNING;
      case ABORTING, ABORTED, CLEARING -> LineStatus.ALARM;
      case STOPPED ->
          calendar.planAt(second) == Plan.MAINTENANCE ? LineStatus.MAINTENANCE : LineStatus.STOPPED;
      case STOPPING, HOLDING, HELD, UNHOLDING -> LineStatus.STOPPED;
      default -> LineStatus.IDLE;
    };
  }

  /** Whether it has tripped and is not cleared yet. */
  boolean hasTripped() {
    return switch (states.state()) {
      case ABORTING, ABORTED, CLEARING -> true;
      default -> false;
    };
  }

  /** Process pressure in bar, a little lower while nothing is pressed. */
  double pressureAt(long second) {
    double share = 0.965 + 0.04 * speedShare();
    double variation = 0.008 * regulator.wander(second, 180) + 0.003 * regulator.bell(-second);
    return parameters.pressure() * (share + variation);
  }

  /** units/min. */
  double speed() {
    return speed;
  }

  /** Speed as a share of the rated one, which is what load, wear, heat, dust and noise go by. */
  double speedShare() {
    return speed / ratedSpeed;
  }

  /** Natural wear: 0 after maintenance, 1 after a week at rated speed. */
  double wear() {
    return wear;
  }

  ProductionCounters counters() {
    return counters;
  }
}
