package io.mqttfactory.historian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.historian.backfill.BackfillConfig;
import io.mqttfactory.runtime.Settings;
import io.mqttfactory.runtime.SettingsException;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistorianConfigTest {

  @Test
  void hasDefaults() {
    HistorianConfig config = HistorianConfig.from(new Settings(Map.of()));

    assertThat(config.link().broker()).isEqualTo(new BrokerAddress("localhost", 1883));
    assertThat(config.link().cleanSession()).isFalse();
    assertThat(config.http().port()).isEqualTo(8083);
    assertThat(config.databaseFile()).isEqualTo(Path.of("data/historian/historian.db"));
    assertThat(config.retention()).isEqualTo(Duration.ofDays(7));
    assertThat(config.intake().batchRows()).isEqualTo(1_000);
    assertThat(config.intake().batchTime()).isEqualTo(Duration.ofMillis(5));
    assertThat(config.intake().queueSize()).isEqualTo(10_000);
    assertThat(config.backfill())
        .isEqualTo(
            new BackfillConfig(
                Duration.ofDays(7), Duration.ofDays(7), Path.of("config/plant.json"), 1));
  }

  @Test
  void everyVariableIsHeard() {
    Settings settings =
        new Settings(
            Map.ofEntries(
                Map.entry("BROKER", "broker"),
                Map.entry("PORT", "1884"),
                Map.entry("MQTT_USERNAME", "Historian-2"),
                Map.entry("HTTP_PORT", "9000"),
                Map.entry("DATA_DIR", "elsewhere"),
                Map.entry("RETENTION_DAYS", "30"),
                Map.entry("BATCH_ROWS", "10"),
                Map.entry("BATCH_MS", "7"),
                Map.entry("QUEUE_SIZE", "20"),
                Map.entry("BACKFILL_DAYS", "3"),
                Map.entry("PLANT_FILE", "plant.json"),
                Map.entry("PLANT_SEED", "-5")));
    HistorianConfig config = HistorianConfig.from(settings);
    settings.verify();

    assertThat(config.link().broker()).isEqualTo(new BrokerAddress("broker", 1884));
    assertThat(config.link().credentials().username()).isEqualTo("Historian-2");
    assertThat(config.http().port()).isEqualTo(9000);
    assertThat(config.databaseFile()).isEqualTo(Path.of("elsewhere/historian.db"));
    assertThat(config.retention()).isEqualTo(Duration.ofDays(30));
    assertThat(config.intake().batchRows()).isEqualTo(10);
    assertThat(config.intake().batchTime()).isEqualTo(Duration.ofMillis(7));
    assertThat(config.intake().queueSize()).isEqualTo(20);
    assertThat(config.backfill())
        .isEqualTo(
            new BackfillConfig(Duration.ofDays(3), Duration.ofDays(30), Path.of("plant.json"), -5));
  }

  @Test
  void theDatabaseCanBeNamedByItself() {
    Settings settings = new Settings(Map.of("DB_FILE", "/var/lib/plant.db", "DATA_DIR", "x"));

    assertThat(HistorianConfig.from(settings).databaseFile())
        .isEqualTo(Path.of("/var/lib/plant.db"));
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    Settings settings =
        new Settings(
            Map.of("RETENTION_DAYS", "0", "BATCH_ROWS", "many", "QUEUE_SIZE", "-1", "PORT", "x"));
    HistorianConfig.from(settings);

    assertThatThrownBy(settings::verify)
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll("RETENTION_DAYS", "BATCH_ROWS", "QUEUE_SIZE", "PORT");
  }
}
