package io.mqttfactory.hmi.alarm;

import java.time.Instant;

/**
 * One time that an operator was told of an alarm.
 *
 * @param number counts those of the alarm from 1; 0 if it was never raised
 * @param raisedAt null with number 0
 * @param acknowledgedAt null until somebody acknowledged it
 * @param returnedAt null until it was over
 */
record Occurrence(
    long number,
    Instant raisedAt,
    Instant acknowledgedAt,
    String acknowledgedBy,
    Instant returnedAt) {

  static final Occurrence NONE = new Occurrence(0, null, null, null, null);

  Occurrence next(Instant at) {
    return new Occurrence(number + 1, at, null, null, null);
  }

  Occurrence acknowledged(Instant at, String by) {
    return new Occurrence(number, raisedAt, at, by, returnedAt);
  }

  Occurrence unacknowledged() {
    return new Occurrence(number, raisedAt, null, null, returnedAt);
  }

  Occurrence returned(Instant at) {
    return new Occurrence(number, raisedAt, acknowledgedAt, acknowledgedBy, at);
  }
}
