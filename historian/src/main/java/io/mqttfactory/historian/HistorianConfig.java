package io.mqttfactory.historian;

import io.mqttfactory.historian.backfill.BackfillConfig;
import io.mqttfactory.runtime.Settings;
import io.mqttfactory.runtime.consumer.IntakeLimits;
import io.mqttfactory.runtime.http.HttpAddress;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What the historian can be told.
 *
 * @param retention how long rows are kept after they were received
 */
public record HistorianConfig(
    LinkOptions link,
    HttpAddress http,
    Path databaseFile,
    Duration retention,
    IntakeLimits intake,
    BackfillConfig backfill) {

  static final String NAME = "Historian";
  static final int HTTP_PORT = 8083;

  public static HistorianConfig from(Settings settings) {
    BrokerAddress broker = BrokerAddress.from(settings, "BROKER", "PORT", 1883);
    Credentials credentials = Credentials.from(settings, NAME);
    Path folder = settings.path("DATA_DIR", Path.of("data", "historian"));
    Duration retention = Duration.ofDays(settings.integer("RETENTION_DAYS", 7, 1, 3_650));
    return new HistorianConfig(
        LinkOptions.persistent(broker, credentials),
        HttpAddress.from(settings, HTTP_PORT),
        settings.path("DB_FILE", folder.resolve("historian.db")),
        retention,
        IntakeLimits.from(settings),
        BackfillConfig.from(settings, retention));
  }
}
