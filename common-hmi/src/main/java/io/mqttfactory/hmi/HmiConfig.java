package io.mqttfactory.hmi;

import io.mqttfactory.runtime.Settings;
import io.mqttfactory.runtime.http.HttpAddress;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * How an HMI runs.
 *
 * @param alarmsFile the definitions of its alarms
 * @param historian where the past is asked for; empty if it is not
 */
public record HmiConfig(
    LinkOptions link, HttpAddress http, Path dataFolder, Path alarmsFile, Optional<URI> historian) {

  private static final String OFF = "off";
  private static final URI LOCAL_HISTORIAN = URI.create("http://localhost:8083");

  /**
   * Reads the variables that all HMIs share.
   *
   * @param name of this HMI, for example {@code HMI1}
   * @param defaultHttpPort of this HMI
   * @param area whose alarms it shows
   */
  public static HmiConfig from(Settings settings, String name, int defaultHttpPort, String area) {
    BrokerAddress broker = BrokerAddress.from(settings, "BROKER", "PORT", 1883);
    return new HmiConfig(
        LinkOptions.clean(broker, Credentials.from(settings, name)),
        HttpAddress.from(settings, defaultHttpPort),
        settings.path("DATA_DIR", Path.of("data", name.toLowerCase(Locale.ROOT))),
        settings.path("ALARMS_FILE", Path.of("config", "alarms-" + area + ".json")),
        settings.read(
            "HISTORIAN_URL",
            Optional.of(LOCAL_HISTORIAN),
            "an address such as " + LOCAL_HISTORIAN + ", or " + OFF,
            HmiConfig::historian));
  }

  /** Where the alarms' states and journal are kept. */
  Path alarmStore() {
    return dataFolder.resolve("alarms.db");
  }

  private static Optional<URI> historian(String text) {
    if (text.equalsIgnoreCase(OFF)) {
      return Optional.empty();
    }
    URI address = URI.create(text.replaceAll("/+$", ""));
    if (!"http".equals(address.getScheme()) || address.getHost() == null) {
      throw new IllegalArgumentException();
    }
    return Optional.of(address);
  }
}
