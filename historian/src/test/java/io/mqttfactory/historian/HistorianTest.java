package io.mqttfactory.historian;

import static io.mqttfactory.testing.Payloads.bytes;
import static io.mqttfactory.testing.Payloads.energy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.model.Topics;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.testing.DatabaseLock;
import io.mqttfactory.testing.InMemoryBroker;
import io.mqttfactory.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The historian as a whole, over a broker in memory. */
class HistorianTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private final InMemoryBroker broker = new InMemoryBroker();
  private final SettableClock clock = SettableClock.ofWednesday();
  private RunningHistorian historian;

  @BeforeEach
  void start() {
    historian = start(Map.of());
  }

  private RunningHistorian start(Map<String, String> variables) {
    return RunningHistorian.start(folder, clock, broker, variables);
  }

  @AfterEach
  void close() {
    historian.close();
    broker.close();
  }

  @Test
  void storesWhatItReceivesAndAcknowledgesIt() {
    broker.publish(Topics.ENERGY, energy("a", 1));
    broker.publish(Topics.LINE, "{\"timestamp\":\"2026-03-04T09:00:00Z\",\"plc_id\":\"PLC1\"}");

    historian.await("SELECT sequence FROM energy_data", 1);
    historian.await("SELECT source FROM manufacturing_data", "PLC1");
    await().atMost(PATIENCE).until(() -> broker.unacknowledged("Historian") == 0);
  }

  @Test
  void missesNothingWhileItIsAway() {
    historian.close();
    broker.publish(Topics.ENERGY, energy("a", 1));
    broker.publish(Topics.ENERGY, energy("a", 2));
    historian = start(Map.of());

    historian.await("SELECT ranges FROM streams", "1-2");
  }

  @Test
  void aReadingThatIsDeliveredTwiceIsStoredOnce() throws Exception {
    broker.publish(Topics.ENERGY, energy("a", 1));
    broker.publish(Topics.ENERGY, energy("a", 1));
    broker.publish(Topics.ENERGY, energy("a", 4));

    historian.await("SELECT count(*) FROM energy_data", 2);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                historian.json("/api/statistics").at("/sources/1/duplicates").asInt() == 1
                    && historian.json("/api/statistics").at("/sources/1/missing").asInt() == 2);
  }

  @Test
  void badMessagesHarmNobody() throws Exception {
    for (int i = 0; i < 50; i++) {
      broker.publish(Topics.ENERGY, bytes("{" + i));
      broker.publish(Topics.ENERGY, new byte[] {(byte) 0xff, 0, (byte) i});
    }
    broker.publish(Topics.ENERGY, energy("a", 1));

    historian.await("SELECT count(*) FROM energy_data", 1);
    historian.await("SELECT count(*) FROM quarantine", 100);
    await().atMost(PATIENCE).until(() -> broker.unacknowledged("Historian") == 0);
    assertThat(historian.get("/metrics").body())
        .contains("historian_quarantined_total{reason=\"no_key\",source=\"PLC2\"} 100.0");
  }

  @Test
  void aDatabaseThatIsHeldByAnotherDelaysAndLosesNothing() throws Exception {
    try (DatabaseLock lock = DatabaseLock.on(folder.resolve("historian.db"))) {
      broker.publish(Topics.ENERGY, energy("a", 1));
      await()
          .atMost(PATIENCE)
          .until(() -> historian.component().health().conditions().containsKey("storage"));
      assertThat(historian.component().health().conditions().get("storage").level())
          .isEqualTo(Health.Level.DEGRADED);
      assertThat(broker.unacknowledged("Historian")).isPositive();
      lock.release();
    }

    historian.await("SELECT count(*) FROM energy_data", 1);
    await()
        .atMost(PATIENCE)
        .until(() -> !historian.component().health().conditions().containsKey("storage"));
    await().atMost(PATIENCE).until(() -> broker.unacknowledged("Historian") == 0);
  }

  @Test
  void saysThatItIsThereAndThatItGoes() {
    await()
        .atMost(PATIENCE)
        .until(() -> broker.retainedText("status/Historian").equals(Optional.of("online")));
    historian.close();

    assertThat(broker.retainedText("status/Historian")).contains("offline");
  }

  @Test
  void aPortThatIsTakenIsTold() {
    String taken = Integer.toString(historian.port());

    assertThatThrownBy(
            () ->
                RunningHistorian.start(
                    folder.resolve("second"), clock, broker, Map.of("HTTP_PORT", taken)))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("HTTP_PORT " + taken);
  }
}
