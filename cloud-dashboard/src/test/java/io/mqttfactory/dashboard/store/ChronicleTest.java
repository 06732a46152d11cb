package io.mqttfactory.dashboard.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.dashboard.Windows;
import io.mqttfactory.dashboard.kpi.Amount;
import io.mqttfactory.dashboard.kpi.Sums;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.model.cloud.AggregateFeed;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.testing.SettableClock;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronicleTest {

  private static final Instant NINE = Instant.parse("2026-03-04T09:00:00Z");

  @TempDir private Path folder;
  private final SettableClock clock = SettableClock.ofWednesday();
  private DashboardStore store;
  private Chronicle chronicle;

  @BeforeEach
  void open() {
    SqliteFile file = new SqliteFile(folder.resolve("dashboard.db"));
    store = DashboardStore.open(file, new Health());
    chronicle = new Chronicle(file, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theNewestIsTheNewestThatCanBeRead() throws SQLException {
    receive(Windows.at(NINE).numbered("a", 1));
    receive(Windows.at(NINE.plusSeconds(10)).numbered("a", 2));
    breakPayload(NINE.plusSeconds(10));

    assertThat(newest()).isEqualTo(NINE);
    breakPayload(NINE);
    assertThat(chronicle.newest()).isEmpty();
  }

  @Test
  void theNewestIsNotFarAheadOfTheClock() {
    receive(Windows.at(NINE).numbered("a", 1));
    receive(Windows.at("2026-03-04T10:30:00Z").numbered("a", 2));
    assertThat(newest()).isEqualTo(NINE);

    clock.set(Instant.parse("2026-03-04T10:30:00Z"));
    assertThat(newest()).isEqualTo("2026-03-04T10:30:00Z");
  }

  @Test
  void noMomentIsCountedTwiceWhenTheBridgeIsToldAnotherPeriod() {
    for (int i = 0; i < 6; i++) {
      receive(Windows.at(NINE.plusSeconds(10L * i)).numbered("a", i + 1));
    }
    receive(Windows.at(NINE).length(Duration.ofSeconds(20)).numbered("b", 1));

    Sums minute = chronicle.sums(NINE, Duration.ofMinutes(1), 1).get(0);
    assertThat(minute.get(Amount.WINDOWS)).isEqualTo(5);
    assertThat(minute.get(Amount.SECONDS)).isEqualTo(60);
  }

  @Test
  void nothingPlannedIsNotTheSameAsUnknown() {
    receive(Windows.at(NINE).lineStatus("maintenance").numbered("a", 1));
    receive(Windows.at(NINE.plusSeconds(10)).lineStatus("running").numbered("a", 2));

    Sums minute = chronicle.sums(NINE, Duration.ofMinutes(1), 1).get(0);
    assertThat(minute.get(Amount.PLANNED)).isZero();
    assertThat(minute.get(Amount.PLANNING_SECONDS)).isEqualTo(10);
  }

  private Instant newest() {
    return chronicle.newest().orElseThrow().aggregate().windowStart();
  }

  private void receive(Aggregate aggregate) {
    store
        .received()
        .store(List.of(Entry.of(AggregateFeed.CLOUD, Json.write(aggregate), clock.instant())));
  }

  private void breakPayload(Instant start) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder + "/dashboard.db");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE payloads SET raw_data = '{}' WHERE aggregate_id ="
              + " (SELECT id FROM aggregates WHERE window_start = "
              + start.toEpochMilli()
              + ")");
    }
  }
}
