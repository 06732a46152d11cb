package io.mqttfactory.runtime.delivery.sender;

import java.time.Duration;

/**
 * The figures of the sender's rules.
 *
 * @param window most rows that are on their way to one consumer as replays (S6)
 * @param retry after that a row is sent again (S6)
 * @param longestRetry while a consumer's statements do not advance, the retry doubles up to this
 * @param rate replayed rows per second, over all consumers (S6)
 * @param offerEvery pause between two periodic offers (S3)
 * @param offerAtMostEvery pause between two offers that something gave cause for (S3)
 * @param listedEpochs most epochs in one offer (S3)
 * @param silence after that a consumer that says nothing, or does not advance, is told of (S7)
 */
public record SenderLimits(
    int window,
    Duration retry,
    Duration longestRetry,
    int rate,
    Duration offerEvery,
    Duration offerAtMostEvery,
    int listedEpochs,
    Duration silence) {

  public static final SenderLimits DEFAULT =
      new SenderLimits(
          500,
          Duration.ofSeconds(5),
          Duration.ofSeconds(60),
          2_000,
          Duration.ofSeconds(30),
          Duration.ofSeconds(1),
          64,
          Duration.ofMinutes(10));
}
