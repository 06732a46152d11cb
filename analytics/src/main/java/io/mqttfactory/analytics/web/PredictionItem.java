package io.mqttfactory.analytics.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mqttfactory.analytics.forecast.Interval;
import io.mqttfactory.analytics.forecast.Prediction;
import java.time.Instant;

/**
 * A prediction as it travels, over HTTP as over MQTT.
 *
 * @param confidence which share of the actual values should lie between the bounds, which are those
 *     of the 80 % interval
 * @param horizon as ISO 8601 has it, for example {@code PT1H}
 * @param state {@code open} until the target time has come, then {@code closed}
 * @param actualValue null while it is open, and if nobody knows it afterwards
 */
record PredictionItem(
    String id,
    String predictionType,
    String unit,
    String horizon,
    Instant madeAt,
    Instant targetTime,
    double predictedValue,
    double confidence,
    double lowerBound,
    double upperBound,
    @JsonProperty("interval_50") Interval interval50,
    @JsonProperty("interval_95") Interval interval95,
    String method,
    String state,
    Double actualValue,
    Double accuracy) {

  private static final double CONFIDENCE = 0.8;

  /**
   * @param now in event time; null if no window was seen yet
   */
  static PredictionItem of(Prediction prediction, Instant now) {
    boolean open = now == null || now.isBefore(prediction.targetTime());
    return new PredictionItem(
        prediction.id(),
        prediction.type(),
        prediction.unit(),
        prediction.horizon().toString(),
        prediction.madeAt(),
        prediction.targetTime(),
        prediction.value(),
        CONFIDENCE,
        prediction.eighty().lower(),
        prediction.eighty().upper(),
        prediction.fifty(),
        prediction.ninetyFive(),
        prediction.method(),
        open ? "open" : "closed",
        prediction.actual(),
        prediction.accuracy());
  }
}
