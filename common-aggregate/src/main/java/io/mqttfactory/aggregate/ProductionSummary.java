package io.mqttfactory.aggregate;

import io.mqttfactory.model.LineReading;
import io.mqttfactory.model.cloud.ProductionAnalytics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sums up the line in a window. */
final class ProductionSummary {

  private static final double TEMPERATURE_DIGIT = 0.01;
  private static final double VIBRATION_DIGIT = 0.001;

  private ProductionSummary() {}

  /** Null without readings. */
  static ProductionAnalytics of(
      WindowReadings window, Optional<Duration> publishInterval, Trends trends) {
    List<LineReading> readings = window.line();
    if (readings.isEmpty()) {
      return null;
    }
    Series temperature = Series.of(readings, LineReading::temperature);
    Series vibration = Series.of(readings, LineReading::vibration);
    LineCounts counts = LineCounts.of(window);
    return new ProductionAnalytics(
        Figures.average(Series.of(readings, LineReading::lineSpeed), Rounding.ONE),
        Figures.average(Series.of(readings, LineReading::qualityRate), Rounding.TWO),
        Figures.of(
            temperature,
            Rounding.TWO,
            trends.judge("production.temperature", temperature, TEMPERATURE_DIGIT)),
        Figures.of(Series.of(readings, LineReading::pressure), Rounding.THREE, null),
        Figures.highest(
            vibration,
            Rounding.THREE,
            trends.judge("production.vibration", vibration, VIBRATION_DIGIT)),
        counts.good(),
        counts.rejects(),
        StatusTimes.of(window, publishInterval, LineReading::status),
        StatusTimes.of(window, publishInterval, LineReading::state),
        counts.oee());
  }
}
