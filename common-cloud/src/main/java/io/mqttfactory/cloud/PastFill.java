package io.mqttfactory.cloud;

import io.mqttfactory.aggregate.PlantPast;
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
 * moments. Each chunk is stored together with how far it reaches, so that a killed component goes
 * on there. Run by one thread; the rest is thread-safe.
 */
public final class PastFill implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(PastFill.class);

  /** A window that ends further ahead of the clock comes from a clock that is wrong. */
  public static final Duration FURTHEST_AHEAD = Duration.ofHours(1);

  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int ROWS_PER_CHUNK = 500;

  private final PastConfig config;
  private final Function<Duration, PlantPast> plant;
  private final Clock clock;
  private final PastStore<?> store;
  private final IdleWork idleWork;
  private final Runnable onChange;
  private volatile boolean settled;
  private volatile FilledPast filled;

  private PastFill(
      PastConfig config, Clock clock, PastStore<?> store, IdleWork idleWork, Runnable onChange) {
    this.config = config;
    this.plant = config.isOff() ? null : config.plant();
    this.clock = clock;
    this.store = store;
    this.idleWork = idleWork;
    this.onChange = onChange;
    this.settled = config.isOff();
  }

  /**
   * Sees to it that the past is filled in the background, unless that is off.
   *
   * @param onChange called when there is more of it
   */
  public static PastFill arrange(
      Component component,
      PastConfig config,
      PastStore<?> store,
      IdleWork idleWork,
      Runnable onChange) {
    PastFill fill = new PastFill(config, component.clock(), store, idleWork, onChange);
    if (!fill.isSettled()) {
      component.tasks().every("past", PAUSE, fill);
    }
    return fill;
  }

  /** Whether the past is as it will be: filled, or not wanted. */
  public boolean isSettled() {
    return settled;
  }

  /** How far it is filled while that goes on; empty before it began and when it is settled. */
  public Optional<FilledPast> underWay() {
    return settled ? Optional.empty() : Optional.ofNullable(filled);
  }

  @Override
  public void run() {
    if (settled) {
      return;
    }
    try {
      idleWork.submit(store::filled).join().or(this::begin).ifPresent(this::fill);
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
    Instant latest = clock.instant().plus(FURTHEST_AHEAD);
    return idleWork.submit(() -> store.beforeTheFirst(latest)).join().map(this::reachingBack);
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
    filled = begun;
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
    FilledPast stored = begun;
    int rows = 0;
    while (windows.hasNext()) {
      List<Aggregate> chunk = chunk(windows);
      FilledPast next = begun.filledTo(chunk.get(chunk.size() - 1).windowEnd());
      rows += storing.join();
      tell(stored);
      storing = idleWork.submit(() -> store.store(chunk, next));
      stored = next;
    }
    rows += storing.join();
    FilledPast whole = begun.filledTo(begun.end());
    idleWork.submit(() -> store.store(List.of(), whole)).join();
    tell(whole);
    return rows;
  }

  private void tell(FilledPast stored) {
    filled = stored;
    onChange.run();
  }

  private static List<Aggregate> chunk(Iterator<Aggregate> windows) {
    List<Aggregate> chunk = new ArrayList<>(ROWS_PER_CHUNK);
    while (chunk.size() < ROWS_PER_CHUNK && windows.hasNext()) {
      chunk.add(windows.next());
    }
    return chunk;
  }
}
