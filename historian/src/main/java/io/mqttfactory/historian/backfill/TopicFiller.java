package io.mqttfactory.historian.backfill;

import io.mqttfactory.historian.store.FilledPast;
import io.mqttfactory.historian.store.ReadingStore;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.consumer.IdleWork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Fills one topic's past, chunk by chunk: while the writer stores one, the next is computed. Each
 * chunk is stored together with how far it reaches, so that a killed historian goes on there.
 */
final class TopicFiller {

  private static final int ROWS_PER_CHUNK = 500;

  private final ReadingType<?> type;
  private final Duration interval;
  private final PlantPast past;
  private final ReadingStore store;
  private final IdleWork idleWork;
  private CompletableFuture<?> storing = CompletableFuture.completedFuture(null);

  TopicFiller(
      ReadingType<?> type,
      Duration interval,
      PlantPast past,
      ReadingStore store,
      IdleWork idleWork) {
    this.type = type;
    this.interval = interval;
    this.past = past;
    this.store = store;
    this.idleWork = idleWork;
  }

  /**
   * Fills what is left and returns when it is stored.
   *
   * @return how many readings that was
   */
  long fill(FilledPast begun) {
    long rows = 0;
    Instant time = begun.filledTo();
    double energy = begun.energyAtStart() + past.energyBetween(begun.start(), time);
    while (time.isBefore(begun.end())) {
      List<Reading> chunk = new ArrayList<>(ROWS_PER_CHUNK);
      while (chunk.size() < ROWS_PER_CHUNK && time.isBefore(begun.end())) {
        chunk.add(past.at(time, energy));
        Instant next = time.plus(interval);
        energy += past.energyBetween(time, next);
        time = next;
      }
      store(chunk, begun.filledTo(time));
      rows += chunk.size();
    }
    storing.join();
    return rows;
  }

  private void store(List<Reading> chunk, FilledPast progress) {
    storing.join();
    storing =
        idleWork.submit(
            () -> {
              store.storePast(type, chunk, progress);
              return null;
            });
  }
}
