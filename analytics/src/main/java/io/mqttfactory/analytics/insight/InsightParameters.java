package io.mqttfactory.analytics.insight;

import io.mqttfactory.model.parameters.Range;

/**
 * When anomalies and outlooks become insights.
 *
 * @param jumpSeconds for which an anomaly of that detector must have stood to be enough alone;
 *     likewise the others
 * @param outlookSeconds for which wear must have been foreseen
 * @param outlookProbability that it reaches its limit within the planning horizon, at least
 * @param newSeconds after which an insight is no longer new
 * @param updateSeconds at least between two updates
 * @param quietSeconds without any evidence, after which an insight is resolved
 * @param fullExposureHours after which an impact counts in full
 */
public record InsightParameters(
    @Range(from = 0, to = 86_400) double jumpSeconds,
    @Range(from = 0, to = 86_400) double stuckSeconds,
    @Range(from = 0, to = 86_400) double levelSeconds,
    @Range(from = 0, to = 86_400) double statusSeconds,
    @Range(from = 0, to = 86_400) double relationSeconds,
    @Range(from = 0, to = 86_400) double driftSeconds,
    @Range(from = 0, to = 86_400) double forestSeconds,
    @Range(from = 0, to = 86_400) double outlookSeconds,
    @Range(from = 0, to = 1) double outlookProbability,
    @Range(from = 0, to = 86_400) double newSeconds,
    @Range(from = 1, to = 86_400) double updateSeconds,
    @Range(from = 0, to = 86_400) double quietSeconds,
    @Range(from = 0.1, to = 1_000) double fullExposureHours) {

  public static InsightParameters defaults() {
    return new InsightParameters(
        300, 120, 2_700, 43_200, 86_400, 0, 28_800, 10_800, 0.8, 600, 600, 300, 8);
  }

  /** For how many seconds an anomaly of that detector must have stood to be enough alone. */
  double aloneSeconds(String detector) {
    return switch (detector) {
      case "jump" -> jumpSeconds;
      case "stuck" -> stuckSeconds;
      case "level" -> levelSeconds;
      case "status" -> statusSeconds;
      case "drift" -> driftSeconds;
      case "forest" -> forestSeconds;
      default -> relationSeconds;
    };
  }
}
