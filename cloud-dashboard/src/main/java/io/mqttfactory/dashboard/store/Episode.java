package io.mqttfactory.dashboard.store;

import io.mqttfactory.model.AlarmPriority;
import java.time.Duration;
import java.time.Instant;

/**
 * An alert from its first window to its last.
 *
 * @param kind what is the same in all its messages
 * @param type what it is about, as on the wire
 * @param severity the highest that it had
 * @param message the newest
 * @param began when its first window begins
 * @param ended when its last window ends
 * @param simulated whether it is of the simulated past
 */
public record Episode(
    String kind,
    String type,
    AlarmPriority severity,
    String message,
    Instant began,
    Instant ended,
    boolean simulated) {

  /** The kind of those that no window tells of. */
  public static final String BRIDGE_SILENT = "data_bridge_silent";

  public Duration length() {
    return Duration.between(began, ended);
  }

  /** The same one with another window. */
  Episode with(Episode next) {
    boolean isMoreSevere = next.severity.compareTo(severity) < 0;
    return new Episode(
        kind,
        type,
        isMoreSevere ? next.severity : severity,
        next.message,
        began,
        next.ended.isAfter(ended) ? next.ended : ended,
        simulated && next.simulated);
  }
}
