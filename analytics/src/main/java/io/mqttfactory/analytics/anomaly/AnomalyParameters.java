package io.mqttfactory.analytics.anomaly;

import io.mqttfactory.model.parameters.Range;

/**
 * How the detectors judge. Lengths are numbers of values, whatever the time between them.
 *
 * @param minPoints values that a detector sees before it says anything
 * @param memory values that tell what is usual: center and robust scale
 * @param blockLength values of a block, of which the greatest deviation is kept
 * @param blocks blocks kept: they tell what happens now and then
 * @param scales robust scales that are still usual
 * @param beyondExtremes how far beyond what happens now and then the limit lies
 * @param jumpWindow values whose median the next one is compared with
 * @param levelWindow values whose mean is compared with the level
 * @param levelMemory values over which a level is forgotten
 * @param spreadWindow values whose spread is compared with the usual one
 * @param driftLearning values that make the frozen reference
 * @param driftAllowance deviation from the reference that is allowed, in robust scales
 * @param driftLimit sum of deviations that is too much, for independent values
 * @param driftAcceptance values after which a drift is taken for the new normal in a recording
 * @param stuckPoints equal values in a row that are usual in any series
 * @param stuckFactor how many times its longest usual run a series may repeat itself
 * @param forestTrees trees of the random cut forest
 * @param forestSample values that a tree holds
 * @param forestMemory vectors from which the forest is made anew
 * @param forestPeriod after so many vectors that is done
 * @param shingle successive values that make a vector of one series
 * @param singleStrength strength of a single value that is flagged at once
 */
public record AnomalyParameters(
    @Range(from = 20, to = 10_000) int minPoints,
    @Range(from = 32, to = 10_000) int memory,
    @Range(from = 4, to = 1_000) int blockLength,
    @Range(from = 8, to = 1_000) int blocks,
    @Range(from = 2, to = 50) double scales,
    @Range(from = 1, to = 10) double beyondExtremes,
    @Range(from = 1, to = 100) int jumpWindow,
    @Range(from = 2, to = 1_000) int levelWindow,
    @Range(from = 10, to = 100_000) int levelMemory,
    @Range(from = 4, to = 1_000) int spreadWindow,
    @Range(from = 20, to = 100_000) int driftLearning,
    @Range(from = 0, to = 10) double driftAllowance,
    @Range(from = 1, to = 1_000) double driftLimit,
    @Range(from = 1, to = 100_000) int driftAcceptance,
    @Range(from = 2, to = 100_000) int stuckPoints,
    @Range(from = 1, to = 100) double stuckFactor,
    @Range(from = 1, to = 500) int forestTrees,
    @Range(from = 16, to = 4_096) int forestSample,
    @Range(from = 32, to = 8_192) int forestMemory,
    @Range(from = 32, to = 100_000) int forestPeriod,
    @Range(from = 1, to = 64) int shingle,
    @Range(from = 1, to = 20) double singleStrength) {

  public static AnomalyParameters defaults() {
    return new AnomalyParameters(
        100, 512, 32, 64, 5, 1.3, 5, 8, 400, 24, 300, 0.5, 16, 100, 10, 3, 25, 128, 256, 2_048, 8,
        2.8);
  }
}
