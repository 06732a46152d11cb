package io.mqttfactory.bridge;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Settings;
import io.mqttfactory.runtime.consumer.IntakeLimits;
import io.mqttfactory.runtime.delivery.sender.DeliveryConfig;
import io.mqttfactory.runtime.http.HttpAddress;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What the bridge can be told.
 *
 * @param local to the broker of the factory; its session persists
 * @param cloud to the broker that stands for the cloud
 * @param period length of a window, in plant time
 * @param publishIntervals how often each source publishes, by its name, in plant time
 * @param retention how long readings and what is known of their windows are kept, by their time
 * @param delivery who must have an aggregate before it is forgotten
 */
public record BridgeConfig(
    LinkOptions local,
    LinkOptions cloud,
    HttpAddress http,
    Path databaseFile,
    Duration period,
    Map<String, Duration> publishIntervals,
    Path alertsFile,
    Duration retention,
    IntakeLimits intake,
    DeliveryConfig delivery) {

  static final String NAME = "Bridge";
  static final int HTTP_PORT = 8085;

  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofHours(1);

  public BridgeConfig {
    publishIntervals = Map.copyOf(publishIntervals);
  }

  public static BridgeConfig from(Settings settings) {
    BrokerAddress local = BrokerAddress.from(settings, "LOCAL_BROKER", "LOCAL_PORT", 1883);
    BrokerAddress cloud = BrokerAddress.from(settings, "CLOUD_BROKER", "CLOUD_PORT", 1884);
    Credentials credentials = Credentials.from(settings, NAME);
    Path folder = settings.path("DATA_DIR", Path.of("data", "bridge"));
    return new BridgeConfig(
        LinkOptions.persistent(local, credentials),
        LinkOptions.clean(cloud, credentials.elsewhere(settings, "CLOUD_")),
        HttpAddress.from(settings, HTTP_PORT),
        settings.path("DB_FILE", folder.resolve("bridge.db")),
        period(settings),
        publishIntervals(settings),
        settings.path("ALERTS_FILE", Path.of("config", "bridge-alerts.json")),
        Duration.ofDays(settings.integer("RETENTION_DAYS", 7, 1, 3_650)),
        IntakeLimits.from(settings),
        DeliveryConfig.from(settings, "CloudDashboard", "Analytics"));
  }

  private static Duration period(Settings settings) {
    Duration period =
        settings.duration("AGGREGATION_INTERVAL", Duration.ofSeconds(10), SHORTEST, LONGEST);
    if (!period.equals(Duration.ofMillis(period.toMillis()))) {
      settings.reject("AGGREGATION_INTERVAL", period.toString(), "whole milliseconds");
    }
    return period;
  }

  private static Map<String, Duration> publishIntervals(Settings settings) {
    return Map.of(
        ReadingType.LINE.source(), interval(settings, "LINE_INTERVAL", 2),
        ReadingType.ENERGY.source(), interval(settings, "ENERGY_INTERVAL", 3),
        ReadingType.ENVIRONMENT.source(), interval(settings, "ENVIRONMENT_INTERVAL", 4));
  }

  private static Duration interval(Settings settings, String variable, long defaultSeconds) {
    Duration fallback = Duration.ofSeconds(defaultSeconds);
    return settings.duration(variable, fallback, Duration.ofMillis(1), LONGEST);
  }
}
