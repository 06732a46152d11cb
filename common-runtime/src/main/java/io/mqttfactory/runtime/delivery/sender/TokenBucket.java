package io.mqttfactory.runtime.delivery.sender;

/** Limits a rate: holds a quarter of a second's worth at most. Time is any that never falls. */
final class TokenBucket {

  private final double perMilli;
  private final double capacity;
  private double tokens;
  private long filledAt;

  TokenBucket(double perSecond, long nowMillis) {
    this.perMilli = perSecond / 1_000;
    this.capacity = Math.max(1, perSecond / 4);
    this.tokens = capacity;
    this.filledAt = nowMillis;
  }

  /** How many may be sent now. */
  int available(long nowMillis) {
    tokens = Math.min(capacity, tokens + (nowMillis - filledAt) * perMilli);
    filledAt = nowMillis;
    return (int) tokens;
  }

  void take(int count) {
    tokens -= count;
  }
}
