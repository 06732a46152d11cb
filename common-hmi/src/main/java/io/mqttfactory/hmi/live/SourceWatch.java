package io.mqttfactory.hmi.live;

import io.mqttfactory.hmi.view.SourceView;
import io.mqttfactory.model.WireTime;
import io.mqttfactory.runtime.PlantClock;
import io.mqttfactory.runtime.mqtt.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Tells whether a source speaks. It is silent when it, or its last will, has said so, and when no
 * reading came for three of its intervals; how long these are is learnt from the readings. All
 * times are plant time. Thread-safe.
 */
public final class SourceWatch {

  private static final int INTERVALS = 3;

  /** Of this many intervals the median counts. */
  private static final int REMEMBERED = 7;

  /** An interval before any was seen, by the wall clock: a start may be slow. */
  private static final Duration ASSUMED = Duration.ofSeconds(10);

  /** Shorter ones teach nothing but to wait for this long, by the wall clock. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final String source;
  private final PlantClock clock;
  private final Instant startedAt;
  private final long[] intervals = new long[REMEMBERED];
  private int learnt;
  private Duration hurry = Duration.ZERO;
  private Instant heardAt;
  private Instant readingAt;
  private boolean offline;
  private boolean silent;

  public SourceWatch(String source, PlantClock clock) {
    this.source = source;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  /**
   * A reading came that is newer than all before.
   *
   * @param at as of when it counts
   */
  public synchronized void heard(Instant at) {
    Instant now = clock.instant();
    if (heardAt != null) {
      learn(Duration.between(heardAt, now));
    }
    heardAt = now;
    readingAt = at;
    offline = false;
  }

  /** Its status: {@code online} or {@code offline}; anything else means nothing. */
  public synchronized void said(String status) {
    if (status.equals(Presence.OFFLINE)) {
      offline = true;
    } else if (status.equals(Presence.ONLINE)) {
      offline = false;
    }
  }

  /**
   * Judges anew.
   *
   * @return whether it has fallen silent, or speaks again, since it was judged last
   */
  public synchronized boolean hasChanged() {
    boolean before = silent;
    silent = offline || sinceSignOfLife().compareTo(patience()) > 0;
    return silent != before;
  }

  public synchronized boolean isSilent() {
    return silent;
  }

  /** The time of its last reading; if there was none, since when one was waited for. */
  public synchronized Instant lastHeard() {
    return readingAt == null ? startedAt : readingAt;
  }

  /** How long it may say nothing without being silent. */
  public synchronized Duration patience() {
    return interval().multipliedBy(INTERVALS);
  }

  /**
   * @param connected whether there is a broker that could deliver anything
   */
  public synchronized SourceView view(boolean connected) {
    return new SourceView(source, silent, readingAt, silent ? reason(connected) : "");
  }

  private String reason(boolean connected) {
    if (!connected) {
      return "no connection to the broker";
    }
    if (offline) {
      return source + " is offline";
    }
    return readingAt == null ? "no reading yet" : "no reading since " + WireTime.format(readingAt);
  }

  private Duration sinceSignOfLife() {
    return Duration.between(heardAt == null ? startedAt : heardAt, clock.instant());
  }

  private void learn(Duration interval) {
    Duration shortest = inPlantTime(SHORTEST);
    if (interval.compareTo(shortest) >= 0) {
      remember(interval);
    } else if (learnt == 0 || interval().equals(shortest)) {
      // Either it always hurries, or this is a flood: then slower ones follow and outweigh it.
      hurry = hurry.plus(interval);
      if (hurry.compareTo(shortest) >= 0) {
        hurry = Duration.ZERO;
        remember(shortest);
      }
    }
  }

  private void remember(Duration interval) {
    intervals[learnt++ % REMEMBERED] = interval.toMillis();
  }

  private Duration interval() {
    if (learnt == 0) {
      return inPlantTime(ASSUMED);
    }
    long[] sorted = Arrays.copyOf(intervals, Math.min(learnt, REMEMBERED));
    Arrays.sort(sorted);
    return Duration.ofMillis(sorted[sorted.length / 2]);
  }

  private Duration inPlantTime(Duration wall) {
    return Duration.ofMillis((long) (wall.toMillis() * clock.scale()));
  }
}
