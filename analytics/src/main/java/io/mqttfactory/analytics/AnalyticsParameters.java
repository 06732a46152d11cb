package io.mqttfactory.analytics;

import io.mqttfactory.analytics.insight.InsightParameters;
import io.mqttfactory.analytics.watch.WatchParameters;
import io.mqttfactory.analytics.wear.WearParameters;
import io.mqttfactory.model.parameters.ParameterReader;

/** How the engine reasons, as {@code config/analytics.json} holds it. */
public record AnalyticsParameters(
    WatchParameters watch, WearParameters wear, InsightParameters insight) {

  public static AnalyticsParameters defaults() {
    return new AnalyticsParameters(
        WatchParameters.defaults(), WearParameters.defaults(), InsightParameters.defaults());
  }

  /**
   * Reads a parameter file; what it leaves out keeps its default.
   *
   * @throws io.mqttfactory.model.PayloadException naming every member that is wrong or unknown
   */
  public static AnalyticsParameters parse(byte[] json) {
    return ParameterReader.read(json, defaults());
  }
}
