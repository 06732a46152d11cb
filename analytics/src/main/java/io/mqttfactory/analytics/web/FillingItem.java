package io.mqttfactory.analytics.web;

import io.mqttfactory.cloud.FilledPast;
import java.time.Duration;
import java.time.Instant;

/**
 * How far the past is filled with simulated windows, as it travels.
 *
 * @param filledTo what lies before it is done
 * @param to where the past ends
 * @param share that is done, 0..1
 */
record FillingItem(Instant from, Instant filledTo, Instant to, double share) {

  static FillingItem of(FilledPast past) {
    long all = Duration.between(past.start(), past.end()).toMillis();
    long done = Duration.between(past.start(), past.filledTo()).toMillis();
    double share = all > 0 ? (double) done / all : 1;
    return new FillingItem(past.start(), past.filledTo(), past.end(), share);
  }
}
