package io.mqttfactory.historian.quality;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.PlantClock;
import io.mqttfactory.runtime.consumer.CommitListener;
import io.mqttfactory.runtime.consumer.Committed;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.Outcome;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/**
 * Measures per topic how many messages come and how long readings take to arrive, both in seconds
 * on the wall, however fast the plant runs. Windows follow the JVM's own timer, so that a clock
 * that is set does not empty them. Thread-safe.
 */
public final class IntakeMeter implements CommitListener {

  static final Duration RATE_WINDOW = Duration.ofMinutes(1);
  static final Duration LATENCY_WINDOW = Duration.ofMinutes(5);

  private static final long NANOS = 1_000_000_000;

  private record Meter(RecentCount count, RecentLatency latency) {}

  private final PlantClock clock;
  private final LongSupplier nanoTime;
  private final Map<String, Meter> meters = new LinkedHashMap<>();

  /**
   * @param clock the plant's, which readings are stamped with
   */
  public IntakeMeter(PlantClock clock) {
    this(clock, System::nanoTime);
  }

  IntakeMeter(PlantClock clock, LongSupplier nanoTime) {
    this.clock = clock;
    this.nanoTime = nanoTime;
    for (ReadingType<?> type : ReadingType.ALL) {
      meters.put(
          type.topic(),
          new Meter(
              new RecentCount((int) RATE_WINDOW.toSeconds(), second()),
              new RecentLatency(LATENCY_WINDOW, second())));
    }
  }

  @Override
  public synchronized void committed(List<Committed> batch) {
    long second = second();
    for (Committed one : batch) {
      Meter meter = meters.get(one.entry().feed().topic());
      meter.count().add(second);
      if (one.outcome() == Outcome.STORED && one.entry() instanceof Entry.Good good) {
        Duration latency = Duration.between(good.content().timestamp(), good.receivedAt());
        meter.latency().add(clock.onTheWall(latency), second);
      }
    }
  }

  synchronized Flow flowOf(ReadingType<?> type) {
    Meter meter = meters.get(type.topic());
    return new Flow(
        meter.count().perSecond(second()),
        percentile(meter, 0.5),
        percentile(meter, 0.95),
        percentile(meter, 0.99));
  }

  private Double percentile(Meter meter, double share) {
    OptionalDouble seconds = meter.latency().percentile(share, second());
    return seconds.isPresent() ? seconds.getAsDouble() : null;
  }

  private long second() {
    return Math.floorDiv(nanoTime.getAsLong(), NANOS);
  }
}
