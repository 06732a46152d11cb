package io.mqttfactory.analytics.wear;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.window.Mode;
import io.mqttfactory.analytics.window.WindowFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Predictive maintenance: follows what wears, half hour by half hour of event time, and says how
 * long it will last. Not thread-safe.
 */
public final class WearDesk implements Stateful {

  private static final long SLOT_MILLIS = Duration.ofMinutes(30).toMillis();
  private static final double HOUR_MILLIS = Duration.ofHours(1).toMillis();

  /** Shorter maintenance renews nothing. */
  private static final double MAINTENANCE_SECONDS = Duration.ofMinutes(30).toSeconds();

  private final MaintenancePlanner planner;
  private final Running running = new Running();
  private final List<PartWatch> parts;
  private Instant reached;
  private long slot;
  private double maintenanceSeconds;

  public WearDesk(WearParameters parameters) {
    this.planner = new MaintenancePlanner(parameters);
    this.parts = Arrays.stream(Part.values()).map(part -> new PartWatch(part, parameters)).toList();
  }

  /** Takes the next window, in the order of their time. */
  public void take(WindowFigures window) {
    long newSlot = Math.floorDiv(window.start().toEpochMilli(), SLOT_MILLIS);
    if (reached != null && newSlot != slot) {
      double hour = (slot + 1) * (SLOT_MILLIS / HOUR_MILLIS);
      parts.forEach(part -> part.closeAt(hour));
    }
    slot = newSlot;
    double seconds = Duration.between(window.start(), window.end()).toMillis() / 1_000.0;
    running.take(window, seconds, window.start().equals(reached));
    noteMaintenance(window.mode(), seconds);
    parts.forEach(part -> part.take(window, running));
    reached = window.end();
  }

  private void noteMaintenance(Mode mode, double seconds) {
    if (mode == Mode.MAINTENANCE) {
      maintenanceSeconds += seconds;
    } else if (mode == Mode.RUNNING) {
      if (maintenanceSeconds >= MAINTENANCE_SECONDS) {
        parts.forEach(PartWatch::maintained);
      }
      maintenanceSeconds = 0;
    }
  }

  /** One for each part, as of the last window; none before the first. */
  public List<WearOutlook> outlooks() {
    if (reached == null) {
      return List.of();
    }
    double hour = reached.toEpochMilli() / HOUR_MILLIS;
    return parts.stream().map(part -> part.outlook(hour)).toList();
  }

  /** What should be done, the greatest risk first. */
  public List<MaintenanceTask> plan() {
    return reached == null ? List.of() : planner.plan(reached, outlooks());
  }

  @Override
  public void save(StateWriter out) {
    out.put(reached);
    out.put(slot);
    out.put(maintenanceSeconds);
    out.put(running);
    parts.forEach(out::put);
  }

  @Override
  public void load(StateReader in) {
    reached = in.readInstant();
    slot = in.readLong();
    maintenanceSeconds = in.readDouble();
    in.read(running);
    parts.forEach(in::read);
  }
}
