package io.mqttfactory.analytics.store;

import io.mqttfactory.analytics.engine.Findings;
import io.mqttfactory.analytics.engine.Picture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a stretch of reasoning brought, to be stored as a whole. Not thread-safe. */
public final class Round {

  /**
   * @param at end of the window with which it was found
   */
  record Found(Instant at, Findings findings) {}

  /**
   * @param then what was thought at that time
   */
  record Return(Instant to, Picture then) {}

  private final List<Found> found = new ArrayList<>();
  private final List<Checkpoint> checkpoints = new ArrayList<>();
  private Return goneBack;

  /**
   * Reasoning went back, before it found anything in this round; the last time counts.
   *
   * @param then what was thought at that time
   */
  public void wentBack(Instant to, Picture then) {
    goneBack = new Return(to, then);
  }

  public void found(Instant at, Findings findings) {
    if (!findings.isEmpty()) {
      found.add(new Found(at, findings));
    }
  }

  public void reached(Checkpoint checkpoint) {
    checkpoints.add(checkpoint);
  }

  /** Null if it only went on. */
  Return goneBack() {
    return goneBack;
  }

  List<Found> found() {
    return found;
  }

  List<Checkpoint> checkpoints() {
    return checkpoints;
  }

  /** How many predictions were made. */
  public long predictions() {
    return found.stream().mapToLong(one -> one.findings().made().size()).sum();
  }
}
