package io.mqttfactory.dashboard.brief;

import io.mqttfactory.cloud.PastFill;
import io.mqttfactory.dashboard.store.Newest;
import io.mqttfactory.hmi.view.SourceView;
import io.mqttfactory.model.WireTime;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.runtime.PlantClock;
import io.mqttfactory.runtime.mqtt.Presence;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whether the bridge speaks. It is silent when it, or its last will, has said so, and when no
 * newer window came for three of its intervals; old windows that it sends again are no sign of the
 * present. All times are plant time. Thread-safe.
 */
public final class BridgeWatch {

  private static final Logger log = LoggerFactory.getLogger(BridgeWatch.class);

  private static final String BRIDGE = "Bridge";
  private static final int INTERVALS = 3;

  /** Before any window has told its length. */
  private static final Duration ASSUMED = Duration.ofSeconds(10);

  private final PlantClock clock;
  private Instant heardAt;
  private Instant newestEnd;
  private Duration interval = ASSUMED;
  private boolean offline;
  private boolean hasToldAhead;

  public BridgeWatch(PlantClock clock) {
    this.clock = clock;
    this.heardAt = clock.instant();
  }

  /** What was known when the dashboard ended. */
  public synchronized void recall(Newest newest) {
    take(newest.aggregate(), newest.receivedAt());
  }

  /** A window was stored. */
  public synchronized void heard(Aggregate aggregate) {
    Instant now = clock.instant();
    if (aggregate.windowEnd().isAfter(now.plus(PastFill.FURTHEST_AHEAD))) {
      tellAhead(aggregate);
      return;
    }
    if (newestEnd == null || aggregate.windowEnd().isAfter(newestEnd)) {
      take(aggregate, now);
    }
    Duration age = Duration.between(aggregate.windowEnd(), now);
    if (age.abs().compareTo(patience()) <= 0) {
      offline = false;
    }
  }

  private void tellAhead(Aggregate aggregate) {
    if (!hasToldAhead) {
      hasToldAhead = true;
      log.warn(
          "window_end={} is far ahead of the clock; such windows are kept and not shown",
          aggregate.windowEnd());
    }
  }

  private Duration patience() {
    return interval.multipliedBy(INTERVALS);
  }

  private void take(Aggregate aggregate, Instant at) {
    newestEnd = aggregate.windowEnd();
    interval = aggregate.aggregationPeriod();
    heardAt = at;
  }

  /** Its status: {@code online} or {@code offline}; anything else means nothing. */
  public synchronized void said(String status) {
    if (status.equals(Presence.OFFLINE)) {
      offline = true;
    } else if (status.equals(Presence.ONLINE)) {
      offline = false;
    }
  }

  public synchronized boolean isSilent() {
    return offline || Duration.between(heardAt, clock.instant()).compareTo(patience()) > 0;
  }

  /** Since when nothing is known. */
  public synchronized Instant lastHeard() {
    return newestEnd == null ? heardAt : newestEnd;
  }

  /**
   * @param connected whether there is a broker that could deliver anything
   */
  public synchronized SourceView view(boolean connected) {
    boolean silent = isSilent();
    return new SourceView(BRIDGE, silent, newestEnd, silent ? reason(connected) : "");
  }

  private String reason(boolean connected) {
    if (!connected) {
      return "no connection to the broker";
    }
    if (offline) {
      return BRIDGE + " is offline";
    }
    return newestEnd == null
        ? "no aggregate yet"
        : "no aggregate since " + WireTime.format(newestEnd);
  }
}
