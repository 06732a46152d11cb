package io.mqttfactory.analytics;

import io.mqttfactory.analytics.anomaly.AnomalyParameters;
import io.mqttfactory.analytics.forecast.ForecastParameters;
import io.mqttfactory.analytics.insight.InsightParameters;
import io.mqttfactory.analytics.watch.WatchParameters;
import io.mqttfactory.analytics.wear.WearParameters;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.parameters.ParameterReader;
import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the engine reasons, as {@code config/analytics.json} holds it. */
public record AnalyticsParameters(
    ForecastParameters forecast,
    AnomalyParameters anomaly,
    WatchParameters watch,
    WearParameters wear,
    InsightParameters insight) {

  public static AnalyticsParameters defaults() {
    return new AnalyticsParameters(
        ForecastParameters.defaults(),
        AnomalyParameters.defaults(),
        WatchParameters.defaults(),
        WearParameters.defaults(),
        InsightParameters.defaults());
  }

  /**
   * Reads a parameter file; what it leaves out keeps its default.
   *
   * @throws io.mqttfactory.model.PayloadException naming every member that is wrong or unknown
   */
  public static AnalyticsParameters parse(byte[] json) {
    return ParameterReader.read(json, defaults());
  }

  /**
   * @throws StartException if the file cannot be read, or naming every member that is wrong
   */
  static AnalyticsParameters read(Path file) {
    try {
      return parse(Files.readAllBytes(file));
    } catch (IOException | PayloadException failure) {
      throw new StartException(
          "ANALYTICS_FILE %s cannot be used: %s".formatted(file, failure.getMessage()), failure);
    }
  }
}
