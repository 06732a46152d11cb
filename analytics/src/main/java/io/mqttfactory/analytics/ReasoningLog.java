package io.mqttfactory.analytics;

import io.mqttfactory.analytics.engine.Picture;
import io.mqttfactory.runtime.Health;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every 30 s what was reasoned, and health whether reasoning goes on. Not thread-safe. */
final class ReasoningLog implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(ReasoningLog.class);
  private static final String STUCK = "reasoning";
  private static final String LEFT_OUT = "windows left out";

  /** A week of windows takes a part of it. */
  private static final Duration LONGEST_TURN = Duration.ofMinutes(2);

  private final ReasoningMetrics metrics;
  private final Supplier<Picture> newest;
  private final Duration patience;
  private final BooleanSupplier pastIsSettled;
  private final Health health;
  private long windowsBefore;
  private long leftOutBefore;

  /**
   * @param interval between two turns, on the wall
   */
  ReasoningLog(
      ReasoningMetrics metrics,
      Supplier<Picture> newest,
      Duration interval,
      BooleanSupplier pastIsSettled,
      Health health) {
    this.metrics = metrics;
    this.newest = newest;
    this.patience = interval.multipliedBy(2).plus(LONGEST_TURN);
    this.pastIsSettled = pastIsSettled;
    this.health = health;
  }

  @Override
  public void run() {
    Picture picture = newest.get();
    long windows = metrics.windows();
    log.info(
        "reasoned about in the last 30 s: windows={}; since start: refolds={} left_out={}"
            + " predictions={}; now: reached={} anomalies={} insights={}",
        windows - windowsBefore,
        metrics.returns(),
        metrics.leftOutWindows(),
        metrics.predictionsMade(),
        picture.at(),
        picture.anomalies().size(),
        picture.insights().size());
    windowsBefore = windows;
    judge();
  }

  private void judge() {
    Duration silence = metrics.sinceLastThought();
    if (pastIsSettled.getAsBoolean() && silence.compareTo(patience) > 0) {
      health.degraded(STUCK, "nothing was concluded for " + silence.toSeconds() + " s");
    } else {
      health.clear(STUCK);
    }
    long leftOut = metrics.leftOutWindows();
    if (leftOut > leftOutBefore) {
      health.degraded(
          LEFT_OUT, "windows cannot be read or reasoned about and are left out; see the log");
    } else {
      health.clear(LEFT_OUT);
    }
    leftOutBefore = leftOut;
  }
}
