package io.mqttfactory.cloud;

import io.mqttfactory.aggregate.AlertLimits;
import io.mqttfactory.aggregate.PlantPast;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.plant.Plant;
import io.mqttfactory.plant.PlantParameters;
import io.mqttfactory.runtime.Settings;
import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/**
 * What the past is filled with.
 *
 * @param span how much of it; zero turns it off
 * @param retention what is older would be removed at once
 * @param plantFile the plant's parameters, the same as the PLCs'
 * @param plantSeed the same as the PLCs'
 * @param alertsFile the limits of alerts, the same as the bridge's
 */
public record PastConfig(
    Duration span, Duration retention, Path plantFile, long plantSeed, Path alertsFile) {

  /** How often the PLCs publish where nobody says otherwise. */
  private static final Map<String, Duration> PUBLISH_INTERVALS =
      Map.of(
          ReadingType.LINE.source(), Duration.ofSeconds(2),
          ReadingType.ENERGY.source(), Duration.ofSeconds(3),
          ReadingType.ENVIRONMENT.source(), Duration.ofSeconds(4));

  public static PastConfig from(Settings settings, Duration retention) {
    return new PastConfig(
        Duration.ofDays(settings.integer("BACKFILL_DAYS", 7, 0, 60)),
        retention,
        settings.path("PLANT_FILE", Path.of("config", "plant.json")),
        settings.wholeNumber("PLANT_SEED", 1),
        settings.path("ALERTS_FILE", Path.of("config", "bridge-alerts.json")));
  }

  boolean isOff() {
    return span.isZero();
  }

  /**
   * What makes the past, in windows of a length that is known later.
   *
   * @throws StartException if a file cannot be used
   */
  Function<Duration, PlantPast> plant() {
    PlantParameters parameters = read("PLANT_FILE", plantFile, PlantParameters::parse);
    AlertLimits limits = read("ALERTS_FILE", alertsFile, AlertLimits::parse);
    return length ->
        new PlantPast(new Plant(parameters, plantSeed), limits, PUBLISH_INTERVALS, length);
  }

  private static <T> T read(String variable, Path file, Function<byte[], T> parser) {
    try {
      return parser.apply(Files.readAllBytes(file));
    } catch (IOException | PayloadException failure) {
      throw new StartException(
          "%s %s cannot be used to fill the past (%s); BACKFILL_DAYS=0 does without"
              .formatted(variable, file, failure),
          failure);
    }
  }
}
