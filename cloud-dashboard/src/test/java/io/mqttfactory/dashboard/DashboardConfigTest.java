package io.mqttfactory.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.runtime.Settings;
import io.mqttfactory.runtime.SettingsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DashboardConfigTest {

  @Test
  void hasDefaults() {
    DashboardConfig config = DashboardConfig.from(new Settings(Map.of()));

    assertThat(config.link().broker().toString()).contains("localhost", "1884");
    assertThat(config.http().port()).isEqualTo(8080);
    assertThat(config.databaseFile()).isEqualTo(Path.of("data/cloud-dashboard/dashboard.db"));
    assertThat(config.retention()).isEqualTo(Duration.ofDays(7));
    assertThat(config.targetsFile()).isEqualTo(Path.of("config/dashboard-targets.json"));
    assertThat(config.prices().cost(1)).isEqualTo(0.25);
    assertThat(config.prices().co2(1)).isEqualTo(0.38);
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
    variables.put("DATA_DIR", "elsewhere");
    variables.put("RETENTION_DAYS", "3");
    variables.put("BACKFILL_DAYS", "0");
    variables.put("PLANT_SEED", "9");
    variables.put("PLANT_FILE", "p.json");
    variables.put("ALERTS_FILE", "a.json");
    variables.put("TARGETS_FILE", "t.json");
    variables.put("TARIFF", "0.5");
    variables.put("CURRENCY", "CHF");
    variables.put("CO2_FACTOR", "0.1");
    DashboardConfig config = DashboardConfig.from(new Settings(variables));

    assertThat(config.link().broker().toString()).contains("cloud", "2884");
    assertThat(config.http().port()).isEqualTo(9080);
    assertThat(config.databaseFile()).isEqualTo(Path.of("elsewhere/dashboard.db"));
    assertThat(config.retention()).isEqualTo(Duration.ofDays(3));
    assertThat(config.past().span()).isZero();
    assertThat(config.past().plantSeed()).isEqualTo(9);
    assertThat(config.past().plantFile()).isEqualTo(Path.of("p.json"));
    assertThat(config.past().alertsFile()).isEqualTo(Path.of("a.json"));
    assertThat(config.targetsFile()).isEqualTo(Path.of("t.json"));
    assertThat(config.prices().tariff().currency()).isEqualTo("CHF");
    assertThat(config.prices().cost(1)).isEqualTo(0.5);
    assertThat(config.prices().co2(1)).isEqualTo(0.1);
  }

  @Test
  void namesAllThatIsWrong() {
    Settings settings =
        new Settings(
            Map.of(
                "RETENTION_DAYS",
                "0",
                "BACKFILL_DAYS",
                "x",
                "CO2_FACTOR",
                "-1",
                "TARIFF",
                "free",
                "PORT",
                "99999"));
    DashboardConfig.from(settings);

    assertThatThrownBy(settings::verify)
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll("RETENTION_DAYS", "BACKFILL_DAYS", "CO2_FACTOR", "TARIFF", "PORT");
  }
}
