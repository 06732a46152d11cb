package io.mqttfactory.analytics.web;

import io.mqttfactory.analytics.forecast.Prediction;
import io.mqttfactory.runtime.http.Request;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Which predictions a request asks for.
 *
 * @param type null for every one
 * @param horizon likewise
 */
record PredictionQuery(String type, Duration horizon) {

  private static final List<String> TYPES =
      List.of(
          "power_consumption",
          "temperature",
          "co2_level",
          "energy_hour",
          "energy_day",
          "peak_demand");

  /**
   * @throws io.mqttfactory.runtime.http.BadRequestException if a parameter does not fit
   */
  static PredictionQuery of(Request request) {
    return new PredictionQuery(
        request.read(
            "type", null, "one of " + String.join(", ", TYPES), PredictionQuery::knownType),
        request.read(
            "horizon",
            null,
            "an ISO 8601 duration, for example PT1H",
            PredictionQuery::parseHorizon));
  }

  boolean isAbout(Prediction prediction) {
    return (type == null || type.equals(prediction.type()))
        && (horizon == null || horizon.equals(prediction.horizon()));
  }

  private static String knownType(String text) {
    if (!TYPES.contains(text)) {
      throw new IllegalArgumentException();
    }
    return text;
  }

  private static Duration parseHorizon(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException misfit) {
      throw new IllegalArgumentException(misfit);
    }
  }
}
