package io.mqttfactory.historian;

import io.mqttfactory.runtime.Settings;
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
 * @param backfill how much of the past is filled from the model; zero turns it off
 */
public record HistorianConfig(
    LinkOptions link,
    HttpAddress http,
    Path databaseFile,
    Duration retention,
    IntakeLimits intake,
    Duration backfill,
    Path plantFile,
    long plantSeed) {

  static final String NAME = "Historian";
  static final int HTTP_PORT = 8083;

  public static HistorianConfig from(Settings settings) {
    BrokerAddress broker = BrokerAddress.from(settings, "BROKER", "PORT", 1883);
    Credentials credentials = Credentials.from(settings, NAME);
    Path folder = settings.path("DATA_DIR", Path.of("data", "historian"));
    return new HistorianConfig(
        LinkOptions.persistent(broker, credentials),
        HttpAddress.from(settings, HTTP_PORT),
        settings.path("DB_FILE", folder.resolve("historian.db")),
        Duration.ofDays(settings.integer("RETENTION_DAYS", 7, 1, 3_650)),
        IntakeLimits.from(settings),
        Duration.ofDays(settings.integer("BACKFILL_DAYS", 7, 0, 60)),
        settings.path("PLANT_FILE", Path.of("config", "plant.json")),
        settings.wholeNumber("PLANT_SEED", 1));
  }
}
