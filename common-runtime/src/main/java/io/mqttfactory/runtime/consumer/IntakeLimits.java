package io.mqttfactory.runtime.consumer;

import io.mqttfactory.runtime.Settings;
import java.time.Duration;

/**
 * How much is taken in.
 *
 * @param batchRows a transaction has at most so many rows
 * @param batchTime a message waits at most so long for others to share its transaction
 * @param queueSize at most so many messages wait
 * @param queueBytes their payloads have at most so many bytes
 * @param patience how long the link's thread waits for room in a full queue: far below the
 *     keep-alive interval, in which it must come to its pings
 */
public record IntakeLimits(
    int batchRows, Duration batchTime, int queueSize, long queueBytes, Duration patience) {

  private static final long QUEUE_BYTES = 32L << 20;

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  public static IntakeLimits from(Settings settings) {
    return new IntakeLimits(
        settings.integer("BATCH_ROWS", 1_000, 1, 100_000),
        Duration.ofMillis(settings.integer("BATCH_MS", 5, 0, 10_000)),
        settings.integer("QUEUE_SIZE", 10_000, 1, 1_000_000),
        QUEUE_BYTES,
        PATIENCE);
  }
}
