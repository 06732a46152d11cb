package io.mqttfactory.historian.backfill;

import io.mqttfactory.historian.store.FilledPast;
import io.mqttfactory.historian.store.ReadingStore;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.SafeText;
import io.mqttfactory.model.StatusInfo;
import io.mqttfactory.plant.PlantParameters;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Durations;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.runtime.consumer.IdleWork;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.store.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks now and then whether a topic's past can be filled, and fills it. Not thread-safe. */
public final class Backfill implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Backfill.class);

  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** The model's own step. */
  private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

  private final BackfillConfig config;
  private final PlantParameters parameters;
  private final Function<String, Optional<StatusInfo>> infos;
  private final PlantFaults faults;
  private final Clock clock;
  private final ReadingStore store;
  private final IdleWork idleWork;
  private final Set<ReadingType<?>> settled = new HashSet<>();

  private Backfill(
      BackfillConfig config,
      PlantParameters parameters,
      Function<String, Optional<StatusInfo>> infos,
      PlantFaults faults,
      Clock clock,
      ReadingStore store,
      IdleWork idleWork) {
    this.config = config;
    this.parameters = parameters;
    this.infos = infos;
    this.faults = faults;
    this.clock = clock;
    this.store = store;
    this.idleWork = idleWork;
  }

  /**
   * Sees to it that the past is filled in the background, unless that is off. Only before the link
   * is started.
   *
   * @param infos what a component last told about itself
   * @throws StartException if the plant's parameters cannot be used
   */
  public static void arrange(
      Component component,
      BackfillConfig config,
      MqttLink link,
      Function<String, Optional<StatusInfo>> infos,
      ReadingStore store,
      IdleWork idleWork) {
    if (config.isOff()) {
      return;
    }
    PlantFaults faults = new PlantFaults();
    PlantParameters parameters = read(config.plantFile());
    faults.subscribeTo(link);
    Backfill backfill =
        new Backfill(config, parameters, infos, faults, component.clock(), store, idleWork);
    component.tasks().every("backfill", PAUSE, backfill);
  }

  private static PlantParameters read(Path file) {
    try {
      return PlantParameters.parse(Files.readAllBytes(file));
    } catch (IOException | PayloadException failure) {
      throw new StartException(
          "PLANT_FILE "
              + file
              + " cannot be used to fill the past ("
              + failure
              + "); BACKFILL_DAYS=0 does without",
          failure);
    }
  }

  @Override
  public void run() {
    try {
      for (ReadingType<?> type : ReadingType.ALL) {
        if (!settled.contains(type)) {
          infos.apply(type.source()).ifPresent(info -> consider(type, info));
        }
      }
    } catch (CancellationException stopping) {
      log.debug("the rest of the past is filled after the next start");
    } catch (CompletionException failure) {
      if (!(failure.getCause() instanceof StorageException)) {
        throw failure;
      }
      log.debug("the past cannot be filled at present", failure);
    }
  }

  private void consider(ReadingType<?> type, StatusInfo info) {
    if (!"model".equals(info.properties().get("source"))) {
      return;
    }
    String seed = info.properties().getOrDefault("plant_seed", "none");
    if (!seed.equals(Long.toString(config.plantSeed()))) {
      log.warn(
          "topic={} is not backfilled: {} runs the plant of seed {}, PLANT_SEED here is {}",
          type.topic(),
          type.source(),
          SafeText.of(seed),
          config.plantSeed());
      settled.add(type);
      return;
    }
    PlantPast past = new PlantPast(type, parameters, config.plantSeed(), faults.faults());
    Duration interval = interval(info);
    known(type)
        .or(() -> earliest(type).map(first -> begin(first, interval, past)))
        .ifPresent(begun -> fill(type, interval, past, begun));
  }

  private Optional<FilledPast> known(ReadingType<?> type) {
    return idleWork.submit(() -> store.filledPast(type)).join();
  }

  /** Only for a past that never began: the search passes all simulated readings. */
  private Optional<Reading> earliest(ReadingType<?> type) {
    return idleWork.submit(() -> store.earliestReceived(type)).join();
  }

  private void fill(ReadingType<?> type, Duration interval, PlantPast past, FilledPast begun) {
    if (!begun.isComplete()) {
      log.info("topic={} is backfilled from {} to {}", type.topic(), begun.filledTo(), begun.end());
      long rows = new TopicFiller(type, interval, past, store, idleWork).fill(begun);
      log.info("topic={} has {} simulated readings of the past now", type.topic(), rows);
    }
    settled.add(type);
  }

  /** The readings of the past lie whole intervals before the first one that was received. */
  private FilledPast begin(Reading first, Duration interval, PlantPast past) {
    Instant end = first.stamp().timestamp();
    Instant kept = clock.instant().minus(config.retention());
    Instant earliest = end.minus(config.span());
    Instant limit = earliest.isAfter(kept) ? earliest : kept;
    long intervals = Math.max(0, Duration.between(limit, end).dividedBy(interval));
    Instant start = end.minus(interval.multipliedBy(intervals));
    return new FilledPast(start, start, end, past.energyAt(start, first));
  }

  private static Duration interval(StatusInfo info) {
    try {
      Duration interval = Durations.parse(info.properties().getOrDefault("interval", "1"));
      return interval.compareTo(SHORTEST_INTERVAL) > 0 ? interval : SHORTEST_INTERVAL;
    } catch (IllegalArgumentException unreadable) {
      return SHORTEST_INTERVAL;
    }
  }
}
