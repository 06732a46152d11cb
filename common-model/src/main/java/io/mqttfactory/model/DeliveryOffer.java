package io.mqttfactory.model;

import java.util.List;
import java.util.Objects;

/**
 * What a sender still holds.
 *
 * @param outbox identifies the outbox; another one means that the former was lost
 * @param complete whether all epochs are listed
 * @param epochs oldest first, the current one last
 */
public record DeliveryOffer(String outbox, boolean complete, List<HeldEpoch> epochs) {

  public DeliveryOffer {
    ReadingKey.requireEpoch("outbox", outbox);
    if (epochs == null || epochs.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("epochs held null, expected a list of epochs");
    }
    epochs = List.copyOf(epochs);
  }

  /**
   * @param oldest lowest sequence that is held; {@code newest + 1} if none is
   * @param newest highest sequence that was ever used
   */
  public record HeldEpoch(String epoch, long oldest, long newest) {

    public HeldEpoch {
      ReadingKey.requireEpoch("epoch", epoch);
      if (newest < 0) {
        throw new IllegalArgumentException(
            "newest held " + newest + ", expected a whole number from 0");
      }
      if (oldest < 1 || oldest - 1 > newest) {
        throw new IllegalArgumentException(
            "oldest held " + oldest + ", expected a whole number from 1 to one above newest");
      }
    }
  }
}
