package io.mqttfactory.historian.backfill;

import io.mqttfactory.runtime.Settings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What the past is filled with.
 *
 * @param span how much of it; zero turns it off
 * @param retention what is older would be removed at once
 * @param plantFile the plant's parameters, the same as the PLCs'
 * @param plantSeed the same as the PLCs'
 */
public record BackfillConfig(Duration span, Duration retention, Path plantFile, long plantSeed) {

  public static BackfillConfig from(Settings settings, Duration retention) {
    return new BackfillConfig(
        Duration.ofDays(settings.integer("BACKFILL_DAYS", 7, 0, 60)),
        retention,
        settings.path("PLANT_FILE", Path.of("config", "plant.json")),
        settings.wholeNumber("PLANT_SEED", 1));
  }

  boolean isOff() {
    return span.isZero();
  }
}
