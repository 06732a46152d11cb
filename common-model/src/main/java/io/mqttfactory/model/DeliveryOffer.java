package io.mqttfactory.model;

import java.util.List;

/**
 * What a sender still holds.
 *
 * @param outbox identifies the outbox; another one means that the former was lost
 * @param complete whether all epochs are listed
 * @param epochs oldest first, the current one last
 */
public record DeliveryOffer(String outbox, boolean complete, List<HeldEpoch> epochs) {

  public DeliveryOffer {
    epochs = List.copyOf(epochs);
  }

  /**
   * @param oldest lowest sequence that is held; {@code newest + 1} if none is
   * @param newest highest sequence that was ever used
   */
  public record HeldEpoch(String epoch, long oldest, long newest) {}
}
