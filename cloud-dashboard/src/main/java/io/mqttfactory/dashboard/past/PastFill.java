package io.mqttfactory.dashboard.past;

import io.mqttfactory.aggregate.PlantPast;
import io.mqttfactory.dashboard.store.Chronicle;
import io.mqttfactory.dashboard.store.DashboardStore;
import io.mqttfactory.dashboard.store.FilledPast;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.consumer.IdleWork;
import io.mqttfactory.runtime.store.StorageException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the days before the first window that was received, chunk by chunk in the writer's idle
 * moments. Each chunk is stored together with how far it reaches, so that a killed dashboard goes
 * on there. Not thread-safe.
 */
public final class PastFill implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(PastFill.class);

  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int ROWS_PER_CHUNK = 500;

  private final PastConfig config;
  private final Function<Duration, PlantPast> plant;
  private final Clock clock;
  private final DashboardStore store;
  private final IdleWork idleWork;
  private final Runnable onChange;
  private boolean settled;

  private PastFill(
      PastConfig config, Clock clock, DashboardStore store, IdleWork idleWork, Runnable onChange) {
    this.config = config;
    this.plant = config.plant();
    this.clock = clock;
    this.store = store;
    this.idleWork = idleWork;
    this.onChange = onChange;
  }

  /**
   * Sees to it that the past is filled in the background, unless that is off.
   *
   * @param onChange called when there is more of it
   */
  public static void arrange(
      Component component,
      PastConfig config,
      DashboardStore store,
      IdleWork idleWork,
      Runnable onChange) {
    if (!config.isOff()) {
      PastFill fill = new PastFill(config, component.clock(), store, idleWork, onChange);
      component.tasks().every("past", PAUSE, fill);
    }
  }

  @Override
  public void run() {
    if (settled) {
      return;
    }
    try {
      idleWork.submit(store::filledPast).join().or(this::begin).ifPresent(this::fill);
    } catch (CancellationException stopping) {
      log.debug("the rest of the past is filled after the next start");
    } catch (CompletionException failure) {
      if (!(failure.getCause() instanceof StorageException)) {
        throw failure;
      }
      log.debug("the past cannot be filled at present", failure);
    }
  }

  private Optional<FilledPast> begin() {
    Instant latest = clock.instant().plus(Chronicle.FURTHEST_AHEAD);
    return idleWork.submit(() -> store.pastBeforeTheFirst(latest)).join().map(this::reachingBack);
  }

  /** Whole windows, and none that retention would remove at once. */
  private FilledPast reachingBack(FilledPast empty) {
    Instant kept = clock.instant().minus(config.retention());
    Instant earliest = empty.end().minus(config.span());
    Instant limit = earliest.isAfter(kept) ? earliest : kept;
    Duration length = empty.period();
    long windows = Math.max(0, Duration.between(limit, empty.end()).dividedBy(length));
    Instant start = empty.end().minus(length.multipliedBy(windows));
    return new FilledPast(length, start, start, empty.end());
  }

  private void fill(FilledPast begun) {
    if (!begun.isComplete()) {
      log.info("the past is filled from {} to {}", begun.filledTo(), begun.end());
      int rows = fillRest(begun);
      log.info("the past has {} more simulated windows now", rows);
    }
    settled = true;
  }

  /** While the writer stores one chunk, the next is computed. */
  private int fillRest(FilledPast begun) {
    Iterator<Aggregate> windows =
        plant.apply(begun.period()).aggregates(begun.filledTo(), begun.end()).iterator();
    CompletableFuture<Integer> storing = CompletableFuture.completedFuture(0);
    int rows = 0;
    while (windows.hasNext()) {
      List<Aggregate> chunk = chunk(windows);
      Instant reached = chunk.get(chunk.size() - 1).windowEnd();
      rows += storing.join();
      onChange.run();
      storing = idleWork.submit(() -> store.storePast(chunk, begun.filledTo(reached)));
    }
    rows += storing.join();
    idleWork.submit(() -> store.storePast(List.of(), begun.filledTo(begun.end()))).join();
    onChange.run();
    return rows;
  }

  private static List<Aggregate> chunk(Iterator<Aggregate> windows) {
    List<Aggregate> chunk = new ArrayList<>(ROWS_PER_CHUNK);
    while (chunk.size() < ROWS_PER_CHUNK && windows.hasNext()) {
      chunk.add(windows.next());
    }
    return chunk;
  }
}
