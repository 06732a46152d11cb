package io.mqttfactory.analytics.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mqttfactory.analytics.forecast.ForecastScore;

/**
 * How well forecasts came true, beside what knows nothing. What nobody knows yet is null.
 *
 * @param n how many could be compared
 * @param skillLastValue 1 − mae / mae_last_value: 1 is perfect, 0 no better than that nothing
 *     changes, less is worse
 * @param skillYesterday likewise against the value of a day before
 * @param method what is used at present
 */
record ScoreItem(
    String predictionType,
    String horizon,
    long n,
    Double mae,
    Double maeLastValue,
    Double maeYesterday,
    Double skillLastValue,
    Double skillYesterday,
    @JsonProperty("coverage_50") Double coverage50,
    @JsonProperty("coverage_80") Double coverage80,
    @JsonProperty("coverage_95") Double coverage95,
    String method) {

  static ScoreItem of(ForecastScore score) {
    return new ScoreItem(
        score.type(),
        score.horizon().toString(),
        score.count(),
        score.mae(),
        score.maeLastValue(),
        score.maeYesterday(),
        skill(score.mae(), score.maeLastValue()),
        skill(score.mae(), score.maeYesterday()),
        score.coverage50(),
        score.coverage80(),
        score.coverage95(),
        score.method());
  }

  /** Nobody can be better than a naive forecast that is always right. */
  private static Double skill(Double mae, Double naive) {
    return mae == null || naive == null || naive <= 0 ? null : 1 - mae / naive;
  }
}
