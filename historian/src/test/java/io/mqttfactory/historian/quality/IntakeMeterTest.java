package io.mqttfactory.historian.quality;

import static io.mqttfactory.testing.Payloads.energy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.PlantClock;
import io.mqttfactory.runtime.consumer.Committed;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.Outcome;
import io.mqttfactory.testing.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeMeterTest {

  private static final Instant SECOND_ONE = Instant.parse("2026-03-04T09:00:01Z");

  private final AtomicLong nanoTime = new AtomicLong();

  @ParameterizedTest
  @ValueSource(doubles = {1, 60})
  void aLatencyIsOfTheWallHoweverFastThePlantRuns(double scale) {
    IntakeMeter meter = meter(scale);
    long plantMillis = Math.round(50 * scale);

    meter.committed(List.of(reading(1, SECOND_ONE.plusMillis(plantMillis), Outcome.STORED)));

    assertThat(meter.flowOf(ReadingType.ENERGY).latencyP99()).isCloseTo(0.05, within(0.0051));
  }

  @Test
  void whatIsNotStoredCountsAsAMessageAndHasNoLatency() {
    IntakeMeter meter = meter(1);
    meter.committed(List.of(reading(1, SECOND_ONE, Outcome.DUPLICATE)));
    nanoTime.set(10_000_000_000L);

    Flow flow = meter.flowOf(ReadingType.ENERGY);
    assertThat(flow.messagesPerSecond()).isEqualTo(0.1);
    assertThat(flow.latencyP50()).isNull();
    assertThat(meter.flowOf(ReadingType.LINE).messagesPerSecond()).isZero();
  }

  private IntakeMeter meter(double scale) {
    SettableClock wall = SettableClock.ofWednesday();
    return new IntakeMeter(new PlantClock(wall, wall.instant(), scale), nanoTime::get);
  }

  private static Committed reading(long sequence, Instant receivedAt, Outcome outcome) {
    return new Committed(
        Entry.of(ReadingType.ENERGY, energy("a", sequence), receivedAt), outcome, true);
  }
}
