package io.mqttfactory.plant;

import static io.mqttfactory.model.PackMlState.ABORTED;
import static io.mqttfactory.model.PackMlState.ABORTING;
import static io.mqttfactory.model.PackMlState.EXECUTE;
import static io.mqttfactory.model.PackMlState.HELD;
import static io.mqttfactory.model.PackMlState.HOLDING;
import static io.mqttfactory.model.PackMlState.STOPPED;
import static io.mqttfactory.model.PackMlState.STOPPING;
import static io.mqttfactory.model.PackMlState.SUSPENDED;
import static io.mqttfactory.model.PackMlState.SUSPENDING;

import io.mqttfactory.model.PackMlState;

/**
 * The line's PackML states in production mode.
 *
 * <pre>
 * EXECUTE ─ jam, small internal cause ─▶ HOLDING ▶ HELD ▶ UNHOLDING ▶ EXECUTE
 *         ─ starved or blocked ────────▶ SUSPENDING ▶ SUSPENDED ▶ UNSUSPENDING ▶ EXECUTE
 *         ─ changeover, maintenance ───▶ STOPPING ▶ STOPPED ▶ RESETTING ▶ IDLE ▶ STARTING ▶ EXECUTE
 *         ─ trip ──────────────────────▶ ABORTING ▶ ABORTED ▶ CLEARING ▶ STOPPED ▶ …
 * </pre>
 */
final class LineStateMachine {

  private final PlantParameters.Line line;
  private final WeekCalendar calendar;
  private final Noise holds;
  private final Noise suspensions;
  private final Noise lengths;

  /** The week begins with maintenance done, so the line starts up at once. */
  private PackMlState state = STOPPED;

  private int secondsLeft;
  private int pause;
  private int tripsDone;

  LineStateMachine(PlantParameters.Line line, WeekCalendar calendar, long seed) {
    this.line = line;
    this.calendar = calendar;
    this.holds = new Noise(seed, "line.hold");
    this.suspensions = new Noise(seed, "line.suspend");
    this.lengths = new Noise(seed, "line.pause");
  }

  LineStateMachine(LineStateMachine original) {
    this.line = original.line;
    this.calendar = original.calendar;
    this.holds = original.holds;
    this.suspensions = original.suspensions;
    this.lengths = original.lengths;
    this.state = original.state;
    this.secondsLeft = original.secondsLeft;
    this.pause = original.pause;
    this.tripsDone = original.tripsDone;
  }

  PackMlState state() {
    return state;
  }

  void advance(long second, boolean jammed) {
    Plan plan = calendar.planAt(second);
    if (state == EXECUTE) {
      watch(second, plan, jammed);
    } else if (plan != Plan.PRODUCTION && (state == HELD || state == SUSPENDED)) {
      enter(STOPPING);
    } else if (--secondsLeft <= 0) {
      complete(plan, jammed);
    }
  }

  /** Whether a reason has come up to leave Execute; the gravest first. */
  private void watch(long second, Plan plan, boolean jammed) {
    if (tripsDone < calendar.tripsDue(second)) {
      tripsDone++;
      pauseIn(ABORTING, line.tripTime(), second);
    } else if (plan != Plan.PRODUCTION) {
      enter(STOPPING);
    } else if (jammed) {
      pause = 0;
      enter(HOLDING);
    } else if (holds.uniform(second) * PlantTime.HOUR < line.shortStopsPerHour()) {
      pauseIn(HOLDING, line.shortStopTime(), second);
    } else if (suspensions.uniform(second) * PlantTime.HOUR < line.suspensionsPerHour()) {
      pauseIn(SUSPENDING, line.suspensionTime(), second);
    }
  }

  private void complete(Plan plan, boolean jammed) {
    switch (state) {
      case HOLDING -> enter(HELD);
      case HELD -> enter(jammed ? HELD : PackMlState.UNHOLDING);
      case SUSPENDING -> enter(SUSPENDED);
      case SUSPENDED -> enter(PackMlState.UNSUSPENDING);
      case ABORTING -> enter(ABORTED);
      case ABORTED -> enter(PackMlState.CLEARING);
      case CLEARING, STOPPING -> enter(STOPPED);
      case STOPPED -> enter(plan == Plan.PRODUCTION ? PackMlState.RESETTING : STOPPED);
      case RESETTING -> enter(PackMlState.IDLE);
      case IDLE -> enter(PackMlState.STARTING);
      default -> enter(EXECUTE);
    }
  }

  private void pauseIn(PackMlState acting, double meanSeconds, long second) {
    pause = (int) Math.round(meanSeconds * (0.4 + 1.2 * lengths.uniform(second)));
    enter(acting);
  }

  private void enter(PackMlState next) {
    if (next != state) {
      secondsLeft = secondsIn(next);
    }
    state = next;
  }

  private int secondsIn(PackMlState next) {
    return switch (next) {
      case HELD, SUSPENDED, ABORTED -> pause;
      case ABORTING -> 2;
      case HOLDING, SUSPENDING -> 3;
      case UNHOLDING, UNSUSPENDING -> 4;
      case STOPPING, IDLE -> 5;
      case STARTING -> 8;
      case RESETTING -> 10;
      case CLEARING -> 20;
      default -> 0;
    };
  }
}
