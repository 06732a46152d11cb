package io.mqttfactory.historian.presence;

import io.mqttfactory.model.SafeText;
import io.mqttfactory.model.StatusInfo;
import io.mqttfactory.runtime.mqtt.Presence;
import java.time.Instant;

/**
 * What is known of one component. Times are of the wall clock.
 *
 * @param state {@code online}, {@code offline}, or {@code unknown} before it said either
 * @param since when it was first heard to be so; if nobody heard the change, when it was noticed
 * @param firstSeen since when restarts are counted
 * @param restarts later starts than the first one that was seen
 * @param startedAt its last start; null if it never told
 * @param version null if it never told
 */
public record ComponentPresence(
    String component,
    String state,
    Instant since,
    Instant firstSeen,
    int restarts,
    Instant startedAt,
    String version) {

  static final String UNKNOWN = "unknown";

  private static final int LONGEST_VERSION = 40;

  /** Somebody of whom nothing was known before. */
  static ComponentPresence firstSeen(String component, Instant at) {
    return new ComponentPresence(component, UNKNOWN, at, at, 0, null, null);
  }

  /** It is in that state now. */
  ComponentPresence in(String newState, Instant at) {
    return newState.equals(state)
        ? this
        : new ComponentPresence(component, newState, at, firstSeen, restarts, startedAt, version);
  }

  /**
   * It has told of itself. A start before the known one is what a broker still held from earlier,
   * and changes nothing. Who is online and was not heard to go is online since it started.
   */
  ComponentPresence with(StatusInfo info) {
    Instant started = info.startedAt();
    if (started != null && startedAt != null && started.isBefore(startedAt)) {
      return this;
    }
    boolean restarted = started != null && startedAt != null && started.isAfter(startedAt);
    return new ComponentPresence(
        component,
        state,
        restarted && state.equals(Presence.ONLINE) && started.isAfter(since) ? started : since,
        firstSeen,
        restarts + (restarted ? 1 : 0),
        started == null ? startedAt : started,
        info.version() == null ? version : SafeText.of(info.version(), LONGEST_VERSION));
  }
}
