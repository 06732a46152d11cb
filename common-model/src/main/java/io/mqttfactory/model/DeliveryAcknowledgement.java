package io.mqttfactory.model;

/**
 * A consumer's statement: in this epoch it needs nothing up to and including that sequence.
 *
 * @param upto 0 if it has nothing yet
 */
public record DeliveryAcknowledgement(String epoch, long upto) {

  public DeliveryAcknowledgement {
    ReadingKey.requireEpoch("epoch", epoch);
    if (upto < 0) {
      throw new IllegalArgumentException("upto held " + upto + ", expected a whole number from 0");
    }
  }
}
