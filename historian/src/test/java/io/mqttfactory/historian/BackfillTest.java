package io.mqttfactory.historian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.model.Topics;
import io.mqttfactory.testing.InMemoryBroker;
import io.mqttfactory.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The past that is filled from the model, in a historian as it runs. */
class BackfillTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String FIRST_ENERGY =
      """
      {"timestamp":"2026-03-04T09:30:00.000Z","plc_id":"PLC2","epoch":"a","sequence":1,
       "power_consumption":250,"energy_total":20000}""";

  @TempDir private Path folder;
  private final InMemoryBroker broker = new InMemoryBroker();
  private final SettableClock clock = SettableClock.ofWednesday();
  private RunningHistorian historian;

  private void start() {
    historian =
        RunningHistorian.start(
            folder,
            clock,
            broker,
            Map.of("BACKFILL_DAYS", "1", "PLANT_FILE", "../config/plant.json", "PLANT_SEED", "7"));
  }

  @AfterEach
  void close() {
    historian.close();
    broker.close();
  }

  @Test
  void fillsTheDaysBeforeTheFirstReadingAndJoinsItsEnergy() throws Exception {
    broker.publishRetained("status/PLC2/info", info("PLC2", "model", "7"));
    start();
    broker.publish(Topics.ENERGY, FIRST_ENERGY);

    historian.await("SELECT count(*) FROM energy_data WHERE simulated = 1", 28_800);
    assertThat(historian.ask("SELECT min(time_utc) FROM energy_data"))
        .isEqualTo("2026-03-03T09:30:00.000Z");
    assertThat(historian.ask("SELECT max(time_utc) FROM energy_data WHERE simulated = 1"))
        .isEqualTo("2026-03-04T09:29:57.000Z");
    assertThat(Double.parseDouble(last("energy_total"))).isBetween(19_999.0, 20_000.0);
    assertThat(falls("energy_total")).isEqualTo("0");
    assertThat(historian.ask("SELECT count(*) FROM energy_data WHERE raw_data IS NOT NULL"))
        .isEqualTo("1");
    assertThat(historian.json("/api/statistics").at("/sources/1/received").asInt()).isEqualTo(1);
    assertThat(historian.ask("SELECT count(*) FROM energy_data WHERE received_at > timestamp"))
        .isEqualTo("0");
  }

  @Test
  void goesOnWhereItWasAfterAStop() {
    broker.publishRetained("status/PLC2/info", info("PLC2", "model", "7"));
    start();
    broker.publish(Topics.ENERGY, FIRST_ENERGY);
    await().atMost(PATIENCE).until(() -> simulated() > 0);
    historian.close();
    start();

    historian.await("SELECT count(*) FROM energy_data WHERE simulated = 1", 28_800);
    assertThat(historian.ask("SELECT count(DISTINCT timestamp) FROM energy_data"))
        .isEqualTo("28801");
    assertThat(falls("energy_total")).isEqualTo("0");
  }

  @Test
  void fillsOnlyTopicsWhosePlcRunsOnTheSameModel() {
    broker.publishRetained("status/PLC1/info", info("PLC1", "model", "8"));
    broker.publishRetained("status/PLC2/info", info("PLC2", "file", "7"));
    broker.publishRetained("status/PLC3/info", info("PLC3", "model", "7"));
    start();
    broker.publish(Topics.LINE, "{\"timestamp\":\"2026-03-04T09:30:00Z\",\"plc_id\":\"PLC1\"}");
    broker.publish(Topics.ENERGY, FIRST_ENERGY);
    broker.publish(
        Topics.ENVIRONMENT, "{\"timestamp\":\"2026-03-04T09:30:00Z\",\"plc_id\":\"PLC3\"}");

    historian.await("SELECT count(*) FROM environmental_data", 28_801);
    historian.await("SELECT count(*) FROM manufacturing_data", 1);
    historian.await("SELECT count(*) FROM energy_data", 1);
  }

  private long simulated() {
    return Long.parseLong(historian.ask("SELECT count(*) FROM energy_data WHERE simulated = 1"));
  }

  private String last(String column) {
    return historian.ask(
        "SELECT " + column + " FROM energy_data WHERE simulated = 1 ORDER BY timestamp DESC");
  }

  private String falls(String column) {
    return historian.ask(
        """
        SELECT count(*) FROM (
          SELECT %1$s < lag(%1$s) OVER (ORDER BY timestamp) AS falls FROM energy_data)
        WHERE falls = 1
        """
            .formatted(column));
  }

  private static String info(String plc, String source, String seed) {
    return """
        {"component":"%s","version":"1","started_at":"2026-03-04T09:29:00Z","topics_in":[],
         "topics_out":[],"properties":{"source":"%s","plant_seed":"%s","interval":"3.0"}}"""
        .formatted(plc, source, seed);
  }
}
