package io.mqttfactory.plc;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Settings;
import io.mqttfactory.runtime.delivery.sender.DeliveryConfig;
import io.mqttfactory.runtime.http.HttpAddress;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.runtime.mqtt.Credentials;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How a PLC runs.
 *
 * @param interval between two scans, in plant time
 * @param dataFolder where the PLC keeps what must outlive it
 * @param plantFile parameters of the simulated plant
 * @param delivery who must have each reading before it is forgotten
 * @param recording a recorded CSV to publish instead of the model
 * @param recordingSpeed above 1 is faster than it was recorded
 * @param keepsRecordedTime whether recorded readings keep their timestamp
 */
public record PlcConfig(
    BrokerAddress broker,
    Credentials credentials,
    HttpAddress http,
    Duration interval,
    Path dataFolder,
    Path plantFile,
    long plantSeed,
    DeliveryConfig delivery,
    Optional<Path> recording,
    double recordingSpeed,
    boolean keepsRecordedTime) {

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Path MODEL = Path.of("");

  /**
   * Reads the variables that all PLCs share.
   *
   * @param defaultInterval of this PLC
   * @param defaultHttpPort of this PLC
   */
  public static PlcConfig from(
      Settings settings, ReadingType<?> type, Duration defaultInterval, int defaultHttpPort) {
    String plc = type.source();
    Path source =
        settings.read(
            "SOURCE", MODEL, "model, or file: and the path of a recording", PlcConfig::toSource);
    return new PlcConfig(
        BrokerAddress.from(settings, "BROKER", "PORT", 1883),
        Credentials.from(settings, plc),
        HttpAddress.from(settings, defaultHttpPort),
        settings.duration("PUBLISH_INTERVAL", defaultInterval, SHORTEST, LONGEST),
        settings.path("DATA_DIR", Path.of("data", plc.toLowerCase(Locale.ROOT))),
        settings.path("PLANT_FILE", Path.of("config", "plant.json")),
        settings.wholeNumber("PLANT_SEED", 1),
        DeliveryConfig.from(settings, "Historian", "Bridge"),
        source.equals(MODEL) ? Optional.empty() : Optional.of(source),
        settings.number("SOURCE_SPEED", 1, 0.001, 1_000_000),
        settings.choice("SOURCE_TIME", "now", "now", "recorded").equals("recorded"));
  }

  private static Path toSource(String text) {
    if (text.equals("model")) {
      return MODEL;
    }
    if (!text.startsWith("file:") || text.length() == "file:".length()) {
      throw new IllegalArgumentException();
    }
    return Path.of(text.substring("file:".length()));
  }
}
