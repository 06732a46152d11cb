package io.mqttfactory.runtime.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.Outcome;
import io.mqttfactory.testing.CapturedLog;
import io.mqttfactory.testing.Payloads;
import io.mqttfactory.testing.SettableClock;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsLogTest {

  private final Health health = new Health();
  private final IntakeMetrics metrics = new IntakeMetrics(new PrometheusRegistry(), "bridge");
  private final Accounting accounting = new Accounting(ReadingType.ALL, metrics);
  private final Intake intake =
      new Intake(
          new IntakeLimits(10, Duration.ofMillis(5), 3, 1_000, Duration.ofMillis(1)),
          SettableClock.ofWednesday(),
          health);
  private final StatisticsLog statistics =
      new StatisticsLog(accounting, metrics, intake, () -> 0, health);

  @Test
  void readingsThatAreRefusedAreToldAndDegradeHealthUntilNoneIsAnyMore() {
    accounting.record(List.of(reading()), List.of(Outcome.REFUSED), Duration.ZERO);
    try (CapturedLog log = new CapturedLog(StatisticsLog.class)) {
      statistics.run();
      assertThat(log.lines()).singleElement().asString().contains(" refused=1;");
    }
    assertThat(health.level()).isEqualTo(Health.Level.DEGRADED);

    statistics.run();
    assertThat(health.level()).isEqualTo(Health.Level.UP);
  }

  private static Entry reading() {
    return Entry.of(
        ReadingType.ENERGY, Payloads.energy("a", 1), Instant.parse("2026-03-04T09:00:01Z"));
  }
}
