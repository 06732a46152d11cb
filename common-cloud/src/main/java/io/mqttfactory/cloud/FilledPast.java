package io.mqttfactory.cloud;

import java.time.Duration;
import java.time.Instant;

/**
 * How far the past is filled with simulated windows.
 *
 * @param period length of the windows
 * @param start first moment of the past
 * @param filledTo what lies before it is done
 * @param end the earliest window that was received then; the past lies before it
 */
public record FilledPast(Duration period, Instant start, Instant filledTo, Instant end) {

  public boolean isComplete() {
    return !filledTo.isBefore(end);
  }

  public FilledPast filledTo(Instant time) {
    return new FilledPast(period, start, time, end);
  }
}
