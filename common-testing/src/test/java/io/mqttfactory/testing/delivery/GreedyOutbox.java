package io.mqttfactory.testing.delivery;

import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.runtime.delivery.sender.Outbox;

/** A mutant: drops the oldest row even if it is the last of its epoch. */
final class GreedyOutbox extends OutboxAround {

  GreedyOutbox(Outbox outbox) {
    super(outbox);
  }

  @Override
  public boolean dropOldest() {
    for (HeldEpoch held : held()) {
      if (held.oldest() <= held.newest()) {
        deleteUpTo(held.epoch(), held.oldest());
        return true;
      }
    }
    return false;
  }
}
