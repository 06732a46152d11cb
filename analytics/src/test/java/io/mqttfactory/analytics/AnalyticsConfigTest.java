package io.mqttfactory.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.runtime.Settings;
import io.mqttfactory.runtime.SettingsException;
import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyticsConfigTest {

  @Test
  void hasDefaults() {
    AnalyticsConfig config = AnalyticsConfig.from(new Settings(Map.of()));

    assertThat(config.link().broker().toString()).contains("localhost", "1884");
    assertThat(config.http().port()).isEqualTo(8084);
    assertThat(config.databaseFile()).isEqualTo(Path.of("data/analytics/analytics.db"));
    assertThat(config.retention()).isEqualTo(Duration.ofDays(7));
    assertThat(config.interval()).isEqualTo(Duration.ofSeconds(30));
    assertThat(config.parametersFile()).isEqualTo(Path.of("config/analytics.json"));
    assertThat(config.intake().queueSize()).isEqualTo(10_000);
    assertThat(config.past().span()).isEqualTo(Duration.ofDays(7));
    assertThat(config.past().plantSeed()).isEqualTo(1);
    assertThat(config.past().plantFile()).isEqualTo(Path.of("config/plant.json"));
    assertThat(config.past().alertsFile()).isEqualTo(Path.of("config/bridge-alerts.json"));
  }

  @Test
  void readsEveryVariable() {
    Map<String, String> variables = new HashMap<>();
    variables.put("BROKER", "cloud");
    variables.put("PORT", "2884");
    variables.put("HTTP_PORT", "9080");
    variables.put("DB_FILE", "elsewhere/a.db");
    variables.put("RETENTION_DAYS", "3");
    variables.put("QUEUE_SIZE", "20");
    variables.put("ANALYSIS_INTERVAL", "500ms");
    variables.put("ANALYTICS_FILE", "x.json");
    variables.put("BACKFILL_DAYS", "0");
    variables.put("PLANT_SEED", "9");
    variables.put("PLANT_FILE", "p.json");
    variables.put("ALERTS_FILE", "a.json");
    AnalyticsConfig config = AnalyticsConfig.from(new Settings(variables));

    assertThat(config.link().broker().toString()).contains("cloud", "2884");
    assertThat(config.http().port()).isEqualTo(9080);
    assertThat(config.databaseFile()).isEqualTo(Path.of("elsewhere/a.db"));
    assertThat(config.retention()).isEqualTo(Duration.ofDays(3));
    assertThat(config.intake().queueSize()).isEqualTo(20);
    assertThat(config.interval()).isEqualTo(Duration.ofMillis(500));
    assertThat(config.parametersFile()).isEqualTo(Path.of("x.json"));
    assertThat(config.past().span()).isZero();
    assertThat(config.past().plantSeed()).isEqualTo(9);
    assertThat(config.past().plantFile()).isEqualTo(Path.of("p.json"));
    assertThat(config.past().alertsFile()).isEqualTo(Path.of("a.json"));
  }

  @Test
  void namesAllThatIsWrong() {
    Settings settings =
        new Settings(Map.of("RETENTION_DAYS", "0", "ANALYSIS_INTERVAL", "2h", "PORT", "99999"));
    AnalyticsConfig.from(settings);

    assertThatThrownBy(settings::verify)
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll("RETENTION_DAYS", "ANALYSIS_INTERVAL", "PORT");
  }

  @Test
  void aWrongParameterFileIsToldWithEveryWrongMember(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("analytics.json");
    Files.writeString(file, "{\"guesswork\":1,\"crystal_ball\":{}}");

    assertThatThrownBy(() -> AnalyticsParameters.read(file))
        .isInstanceOf(StartException.class)
        .hasMessageContainingAll("ANALYTICS_FILE", file.toString(), "guesswork", "crystal_ball");
    assertThatThrownBy(() -> AnalyticsParameters.read(folder.resolve("none.json")))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("none.json");
  }

  @Test
  void theParameterFileThatIsDeliveredHoldsTheDefaults() {
    assertThat(AnalyticsParameters.read(Path.of("../config/analytics.json")))
        .isEqualTo(AnalyticsParameters.defaults());
  }
}
