package io.mqttfactory.historian.store;

import java.time.Instant;

/**
 * How far the past of one topic is filled from the model.
 *
 * @param start first moment of the past
 * @param filledTo what lies before it is done
 * @param end the earliest reading that was really received; the past lies before it
 * @param energyAtStart what the energy meter showed at the start, in kWh, so that the past joins
 *     the first received reading
 */
public record FilledPast(Instant start, Instant filledTo, Instant end, double energyAtStart) {

  public boolean isComplete() {
    return !filledTo.isBefore(end);
  }

  public FilledPast filledTo(Instant time) {
    return new FilledPast(start, time, end, energyAtStart);
  }
}
