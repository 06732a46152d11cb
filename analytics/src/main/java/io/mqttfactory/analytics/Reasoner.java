package io.mqttfactory.analytics;

import io.mqttfactory.analytics.engine.Picture;
import io.mqttfactory.cloud.PastFill;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.PlantClock;
import io.mqttfactory.runtime.store.StorageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Thinks anew about what was stored since the last time, once in an interval of plant time, and
 * tells its listeners. It waits while the past is being filled. Run by one thread; {@link #newest}
 * is for any.
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
  private final BooleanSupplier pastIsSettled;
  private final ReasoningMetrics metrics;
  private final List<PictureListener> listeners = new ArrayList<>();
  private long dueAt = System.nanoTime();
  private volatile Picture newest = Picture.NOTHING;

  /**
   * @param interval in plant time
   */
  Reasoner(
      Reasoning reasoning,
      PlantClock clock,
      Duration interval,
      BooleanSupplier pastIsSettled,
      ReasoningMetrics metrics) {
    this.reasoning = reasoning;
    this.clock = clock;
    this.interval = clock.onTheWall(interval);
    this.pastIsSettled = pastIsSettled;
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
        new ReasoningLog(metrics, this::newest, interval, pastIsSettled, component.health()));
  }

  /** What is thought; one that knows nothing before the first window. */
  Picture newest() {
    return newest;
  }

  @Override
  public void run() {
    if (!pastIsSettled.getAsBoolean()) {
      metrics.waits();
      return;
    }
    if (System.nanoTime() - dueAt < 0) {
      return;
    }
    dueAt = System.nanoTime() + interval.toNanos();
    try {
      think();
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

  private void think() {
    long began = System.nanoTime();
    long before = metrics.windows();
    boolean more = true;
    while (more) {
      more = reasoning.step(clock.instant().plus(PastFill.FURTHEST_AHEAD));
    }
    newest = reasoning.picture();
    Duration taken = Duration.ofNanos(System.nanoTime() - began);
    metrics.thought(taken, newest.insights().size());
    long windows = metrics.windows() - before;
    if (windows >= MANY_WINDOWS) {
      log.info(
          "reasoned about {} windows up to {} in {} ms", windows, newest.at(), taken.toMillis());
    }
    listeners.forEach(listener -> listener.picture(newest));
  }
}
