package io.mqttfactory.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.runtime.Settings;
import io.mqttfactory.runtime.SettingsException;
import io.mqttfactory.runtime.delivery.sender.Quota;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BridgeConfigTest {

  @Test
  void hasDefaults() {
    BridgeConfig config = BridgeConfig.from(new Settings(Map.of()));

    assertThat(config.local().broker()).isEqualTo(new BrokerAddress("localhost", 1883));
    assertThat(config.local().cleanSession()).isFalse();
    assertThat(config.cloud().broker()).isEqualTo(new BrokerAddress("localhost", 1884));
    assertThat(config.cloud().cleanSession()).isTrue();
    assertThat(config.local().credentials().username()).isEqualTo("Bridge");
    assertThat(config.cloud().credentials()).isEqualTo(config.local().credentials());
    assertThat(config.http().port()).isEqualTo(8085);
    assertThat(config.databaseFile()).isEqualTo(Path.of("data/bridge/bridge.db"));
    assertThat(config.period()).isEqualTo(Duration.ofSeconds(10));
    assertThat(config.publishIntervals())
        .isEqualTo(
            Map.of(
                "PLC1", Duration.ofSeconds(2),
                "PLC2", Duration.ofSeconds(3),
                "PLC3", Duration.ofSeconds(4)));
    assertThat(config.alertsFile()).isEqualTo(Path.of("config/bridge-alerts.json"));
    assertThat(config.retention()).isEqualTo(Duration.ofDays(7));
    assertThat(config.intake().queueSize()).isEqualTo(10_000);
    assertThat(config.delivery().required()).containsExactly("CloudDashboard", "Analytics");
    assertThat(config.delivery().quota()).isEqualTo(Quota.DEFAULT);
  }

  @Test
  void everyVariableIsHeard() {
    Settings settings =
        new Settings(
            Map.ofEntries(
                Map.entry("LOCAL_BROKER", "here"),
                Map.entry("LOCAL_PORT", "2883"),
                Map.entry("CLOUD_BROKER", "there"),
                Map.entry("CLOUD_PORT", "2884"),
                Map.entry("MQTT_USERNAME", "Bridge-2"),
                Map.entry("MQTT_PASSWORD", "one"),
                Map.entry("CLOUD_MQTT_PASSWORD", "another"),
                Map.entry("HTTP_PORT", "9000"),
                Map.entry("DATA_DIR", "elsewhere"),
                Map.entry("AGGREGATION_INTERVAL", "1m"),
                Map.entry("LINE_INTERVAL", "1"),
                Map.entry("ENERGY_INTERVAL", "0.5"),
                Map.entry("ENVIRONMENT_INTERVAL", "10ms"),
                Map.entry("ALERTS_FILE", "alerts.json"),
                Map.entry("RETENTION_DAYS", "30"),
                Map.entry("BATCH_ROWS", "10"),
                Map.entry("BATCH_MS", "7"),
                Map.entry("QUEUE_SIZE", "20"),
                Map.entry("REQUIRED_CONSUMERS", "Watcher"),
                Map.entry("OUTBOX_MAX_ROWS", "1000"),
                Map.entry("OUTBOX_MAX_BYTES", "2000000")));
    BridgeConfig config = BridgeConfig.from(settings);
    settings.verify();

    assertThat(config.local().broker()).isEqualTo(new BrokerAddress("here", 2883));
    assertThat(config.cloud().broker()).isEqualTo(new BrokerAddress("there", 2884));
    assertThat(config.local().credentials().username()).isEqualTo("Bridge-2");
    assertThat(config.local().credentials().password()).contains("one");
    assertThat(config.cloud().credentials().username()).isEqualTo("Bridge-2");
    assertThat(config.cloud().credentials().password()).contains("another");
    assertThat(config.http().port()).isEqualTo(9000);
    assertThat(config.databaseFile()).isEqualTo(Path.of("elsewhere/bridge.db"));
    assertThat(config.period()).isEqualTo(Duration.ofMinutes(1));
    assertThat(config.publishIntervals())
        .isEqualTo(
            Map.of(
                "PLC1", Duration.ofSeconds(1),
                "PLC2", Duration.ofMillis(500),
                "PLC3", Duration.ofMillis(10)));
    assertThat(config.alertsFile()).isEqualTo(Path.of("alerts.json"));
    assertThat(config.retention()).isEqualTo(Duration.ofDays(30));
    assertThat(config.intake().batchRows()).isEqualTo(10);
    assertThat(config.intake().batchTime()).isEqualTo(Duration.ofMillis(7));
    assertThat(config.intake().queueSize()).isEqualTo(20);
    assertThat(config.delivery().required()).containsExactly("Watcher");
    assertThat(config.delivery().quota()).isEqualTo(new Quota(1_000, 2_000_000));
  }

  @Test
  void theCloudPasswordCanComeFromAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("cloud"), "another\n");
    Settings settings =
        new Settings(Map.of("MQTT_PASSWORD", "one", "CLOUD_MQTT_PASSWORD_FILE", file.toString()));
    BridgeConfig config = BridgeConfig.from(settings);
    settings.verify();

    assertThat(config.local().credentials().password()).contains("one");
    assertThat(config.cloud().credentials().password()).contains("another");
  }

  @Test
  void windowsHaveWholeMilliseconds() {
    Settings settings = new Settings(Map.of("AGGREGATION_INTERVAL", "0.1005"));
    BridgeConfig.from(settings);

    assertThatThrownBy(settings::verify).hasMessageContaining("whole milliseconds");
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    Settings settings =
        new Settings(
            Map.of(
                "CLOUD_BROKER", "mqtt_cloud_broker",
                "LOCAL_PORT", "0",
                "AGGREGATION_INTERVAL", "never",
                "LINE_INTERVAL", "-1",
                "RETENTION_DAYS", "0",
                "REQUIRED_CONSUMERS", ",",
                "CLOUD_MQTT_PASSWORD_FILE", "nowhere/at/all"));
    BridgeConfig.from(settings);

    assertThatThrownBy(settings::verify)
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("7 settings are wrong")
        .hasMessageContainingAll(
            "CLOUD_BROKER",
            "LOCAL_PORT",
            "AGGREGATION_INTERVAL",
            "LINE_INTERVAL",
            "RETENTION_DAYS",
            "REQUIRED_CONSUMERS",
            "CLOUD_MQTT_PASSWORD_FILE");
  }
}
