package io.mqttfactory.runtime.consumer;

import io.mqttfactory.model.WireTime;
import io.mqttfactory.runtime.RateLimitedLog;
import java.time.Duration;
import java.time.Instant;

/**
 * Notices timestamps of one source that are far from the time of receipt: a clock is wrong, or the
 * readings come late. Tells when that begins. Not thread-safe.
 */
final class SkewWatch {

  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final String source;
  private final RateLimitedLog log;
  private boolean skewed;

  SkewWatch(String source, RateLimitedLog log) {
    this.source = source;
    this.log = log;
  }

  boolean isSkewed(Instant timestamp, Instant receivedAt) {
    boolean now = Duration.between(timestamp, receivedAt).abs().compareTo(TOLERANCE) > 0;
    if (now && !skewed) {
      log.warn(
          "skew",
          "source=%s stamps its readings %s, %d s from the time of receipt: a wrong clock, or old readings"
              .formatted(
                  source,
                  WireTime.format(timestamp),
                  Duration.between(receivedAt, timestamp).toSeconds()));
    }
    skewed = now;
    return now;
  }
}
