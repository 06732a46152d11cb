package io.mqttfactory.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that moves only when it is told to. Thread-safe. */
public final class SettableClock extends Clock {

  private volatile Instant now;

  public SettableClock(Instant now) {
    this.now = now;
  }

  /** A clock at an ordinary Wednesday morning. */
  public static SettableClock ofWednesday() {
    return new SettableClock(Instant.parse("2026-03-04T09:30:00Z"));
  }

  public void set(Instant time) {
    now = time;
  }

  public void advance(Duration span) {
    now = now.plus(span);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("tests run in UTC");
  }
}
