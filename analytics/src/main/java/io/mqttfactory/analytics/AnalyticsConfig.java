package io.mqttfactory.analytics;

import io.mqttfactory.cloud.PastConfig;
import io.mqttfactory.runtime.Settings;
import io.mqttfactory.runtime.consumer.IntakeLimits;
import io.mqttfactory.runtime.http.HttpAddress;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What analytics can be told.
 *
 * @param retention how long windows, predictions and anomalies are kept
 * @param interval between two turns of reasoning, in plant time
 * @param parametersFile how the engine reasons
 */
public record AnalyticsConfig(
    LinkOptions link,
    HttpAddress http,
    Path databaseFile,
    Duration retention,
    IntakeLimits intake,
    Duration interval,
    Path parametersFile,
    PastConfig past) {

  static final String NAME = "Analytics";
  static final int HTTP_PORT = 8084;

  private static final Duration SHORTEST = Duration.ofMillis(10);
  private static final Duration LONGEST = Duration.ofHours(1);

  public static AnalyticsConfig from(Settings settings) {
    BrokerAddress broker = BrokerAddress.from(settings, "BROKER", "PORT", 1884);
    Credentials credentials = Credentials.from(settings, NAME);
    Path folder = settings.path("DATA_DIR", Path.of("data", "analytics"));
    Duration retention = Duration.ofDays(settings.integer("RETENTION_DAYS", 7, 1, 3_650));
    return new AnalyticsConfig(
        LinkOptions.persistent(broker, credentials),
        HttpAddress.from(settings, HTTP_PORT),
        settings.path("DB_FILE", folder.resolve("analytics.db")),
        retention,
        IntakeLimits.from(settings),
        settings.duration("ANALYSIS_INTERVAL", Duration.ofSeconds(30), SHORTEST, LONGEST),
        settings.path("ANALYTICS_FILE", Path.of("config", "analytics.json")),
        PastConfig.from(settings, retention));
  }
}
