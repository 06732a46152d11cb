package io.mqttfactory.historian.store;

import java.time.Instant;

/**
 * How far the past of one topic is filled from the model.
 *
 * @param start first moment of the past
 * @param filledTo what lies before it is done
 * @param end the earliest reading that was really received; the past lies before it
 * @param energyOffset what the model's energy is raised by so that it joins the received one, in
 *     kWh
 */
public record FilledPast(Instant start, Instant filledTo, Instant end, double energyOffset) {

  public boolean isComplete() {
    return !filledTo.isBefore(end);
  }

  public FilledPast filledTo(Instant time) {
    return new FilledPast(start, time, end, energyOffset);
  }
}
