package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.window.Mode;
import io.mqttfactory.analytics.window.WindowFigures;
import java.time.Duration;
import java.time.Instant;

/** How long the line has run or been held, in seconds of event time. */
final class LineTimes implements Stateful {

  private static final double MILLIS = 1_000;

  /** Maintenance as long as the weekly one makes good what wears; a short one does not. */
  private static final double THOROUGH_MAINTENANCE = Duration.ofHours(2).toSeconds();

  /** Over which it is remembered that the line was held. */
  private static final double HOLD_MEMORY = Duration.ofMinutes(15).toSeconds();

  private Instant reached;
  private double running;
  private double hold;
  private double heldLately;
  private double maintained;
  private double sinceMaintenance = Double.POSITIVE_INFINITY;
  private Instant renewed;

  void take(WindowFigures window) {
    double length = seconds(window.start(), window.end());
    double since = reached == null ? 0 : seconds(reached, window.end());
    boolean follows = reached == null || since <= 2 * length;
    reached = window.end();
    running = window.mode() == Mode.RUNNING ? length + (follows ? running : 0) : 0;
    hold = window.heldSeconds() > 0 ? window.heldSeconds() + (follows ? hold : 0) : 0;
    heldLately = heldLately * StrictMath.exp(-since / HOLD_MEMORY) + window.heldSeconds();
    sinceMaintenance += since;
    if (window.mode() == Mode.MAINTENANCE) {
      maintained += length;
      sinceMaintenance = 0;
    } else if (window.mode() == Mode.RUNNING) {
      renewed = maintained >= THOROUGH_MAINTENANCE ? window.end() : renewed;
      maintained = 0;
    }
  }

  private static double seconds(Instant from, Instant to) {
    return (to.toEpochMilli() - from.toEpochMilli()) / MILLIS;
  }

  /** Without a break. */
  double running() {
    return running;
  }

  /** Length of the hold that goes on; 0 if none does. */
  double hold() {
    return hold;
  }

  /** Seconds of the last quarter of an hour, older ones weighing less. */
  double heldLately() {
    return heldLately;
  }

  /** Infinite if there was none. */
  double sinceMaintenance() {
    return sinceMaintenance;
  }

  /** When the line first ran after maintenance that makes good what wears; null if never yet. */
  Instant renewed() {
    return renewed;
  }

  @Override
  public void save(StateWriter out) {
    out.put(reached);
    out.put(running);
    out.put(hold);
    out.put(heldLately);
    out.put(maintained);
    out.put(sinceMaintenance);
    out.put(renewed);
  }

  @Override
  public void load(StateReader in) {
    reached = in.readInstant();
    running = in.readDouble();
    hold = in.readDouble();
    heldLately = in.readDouble();
    maintained = in.readDouble();
    sinceMaintenance = in.readDouble();
    renewed = in.readInstant();
  }
}
