package io.mqttfactory.dashboard;

import io.mqttfactory.cloud.PastConfig;
import io.mqttfactory.dashboard.kpi.Prices;
import io.mqttfactory.runtime.Settings;
import io.mqttfactory.runtime.consumer.IntakeLimits;
import io.mqttfactory.runtime.http.HttpAddress;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What the dashboard can be told.
 *
 * @param retention how long aggregates are kept after they were received
 * @param targetsFile what the key figures should be
 */
public record DashboardConfig(
    LinkOptions link,
    HttpAddress http,
    Path databaseFile,
    Duration retention,
    IntakeLimits intake,
    Path targetsFile,
    Prices prices,
    PastConfig past) {

  static final String NAME = "CloudDashboard";
  static final int HTTP_PORT = 8080;

  public static DashboardConfig from(Settings settings) {
    BrokerAddress broker = BrokerAddress.from(settings, "BROKER", "PORT", 1884);
    Credentials credentials = Credentials.from(settings, NAME);
    Path folder = settings.path("DATA_DIR", Path.of("data", "cloud-dashboard"));
    Duration retention = Duration.ofDays(settings.integer("RETENTION_DAYS", 7, 1, 3_650));
    return new DashboardConfig(
        LinkOptions.persistent(broker, credentials),
        HttpAddress.from(settings, HTTP_PORT),
        settings.path("DB_FILE", folder.resolve("dashboard.db")),
        retention,
        IntakeLimits.from(settings),
        settings.path("TARGETS_FILE", Path.of("config", "dashboard-targets.json")),
        Prices.from(settings),
        PastConfig.from(settings, retention));
  }
}
