package io.mqttfactory.analytics;

import io.mqttfactory.analytics.engine.Picture;
import io.mqttfactory.cloud.FilledPast;
import io.mqttfactory.cloud.PastFill;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.PlantClock;
import io.mqttfactory.runtime.store.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Thinks anew about what was stored since the last time, once in an interval of plant time, and
 * tells its listeners. While the past is being filled it follows that, and tells nobody yet. Run by
 * one thread; {@link #newest} is for any.
 */
final class Reasoner implements Runnable {

  /** It looks as often whether it is time. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private static final Logger log = LoggerFactory.getLogger(Reasoner.class);

  /** So many windows more than usual come after an outage or at the first start. */
  private static final long MANY_WINDOWS = 5_000;

  private final Reasoning reasoning;
  private final PlantClock clock;
  private final Duration interval;
  private final PastFill past;
  private final ReasoningMetrics metrics;
  private final List<PictureListener> listeners = new ArrayList<>();
  private long dueAt = System.nanoTime();
  private long untoldWindows;
  private Duration untoldTime = Duration.ZERO;
  private volatile Picture newest = Picture.NOTHING;

  /**
   * @param interval in plant time
   */
  Reasoner(
      Reasoning reasoning,
      PlantClock clock,
      Duration interval,
      PastFill past,
      ReasoningMetrics metrics) {
    this.reasoning = reasoning;
    this.clock = clock;
    this.interval = clock.onTheWall(interval);
    this.past = past;
    this.metrics = metrics;
  }

  /** Only before it is started. */
  void listen(PictureListener listener) {
    listeners.add(listener);
  }

  /** Thinks in the background from now on, and tells what it did. */
  void start(Component component) {
    boolean isOften = interval.compareTo(LONGEST_PAUSE) < 0;
    component.tasks().every("reasoner", isOften ? interval : LONGEST_PAUSE, this);
    component.logStatistics(
        new ReasoningLog(metrics, this::newest, interval, past::isSettled, component.health()));
  }

  /** What is thought; one that knows nothing before the first window. */
  Picture newest() {
    return newest;
  }

  @Override
  public void run() {
    boolean isSettled = past.isSettled();
    if (isSettled && System.nanoTime() - dueAt < 0) {
      return;
    }
    try {
      if (isSettled) {
        // Only now: what waits for the past is due as soon as that is there.
        dueAt = System.nanoTime() + interval.toNanos();
        think(Instant.MAX);
        tell();
      } else {
        metrics.waits();
        past.underWay().map(FilledPast::filledTo).ifPresent(this::think);
      }
    } catch (CancellationException stopping) {
      log.debug("reasoning goes on after the next start");
    } catch (CompletionException failure) {
      reasoning.forget();
      if (!(failure.getCause() instanceof StorageException)) {
        throw failure;
      }
      // The writer tells of the trouble; the next turn tries again.
      log.debug("what was concluded cannot be stored at present", failure);
    } catch (RuntimeException failure) {
      reasoning.forget();
      throw failure;
    }
  }

  /**
   * @param settledTo windows that end later are not complete yet
   */
  private void think(Instant settledTo) {
    long began = System.nanoTime();
    long before = metrics.windows();
    boolean more = true;
    while (more) {
      Instant now = clock.instant();
      Instant latest = now.plus(PastFill.FURTHEST_AHEAD);
      more = reasoning.step(latest.isBefore(settledTo) ? latest : settledTo, now);
    }
    untoldTime = untoldTime.plusNanos(System.nanoTime() - began);
    untoldWindows += metrics.windows() - before;
  }

  private void tell() {
    newest = reasoning.picture();
    metrics.thought(untoldTime, newest.insights().size());
    if (untoldWindows >= MANY_WINDOWS) {
      log.info(
          "reasoned about {} windows up to {} in {} ms",
          untoldWindows,
          newest.at(),
          untoldTime.toMillis());
    }
    untoldTime = Duration.ZERO;
    untoldWindows = 0;
    listeners.forEach(listener -> listener.picture(newest));
  }
}
