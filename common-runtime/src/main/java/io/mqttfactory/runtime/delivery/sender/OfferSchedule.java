package io.mqttfactory.runtime.delivery.sender;

/** When an offer is due (S3): periodically, and at once when something gives cause for it. */
final class OfferSchedule {

  private final long everyMillis;
  private final long atMostEveryMillis;
  private boolean causeGiven;
  private boolean everOffered;
  private long offeredAt;

  OfferSchedule(SenderLimits limits) {
    this.everyMillis = limits.offerEvery().toMillis();
    this.atMostEveryMillis = limits.offerAtMostEvery().toMillis();
  }

  /** Rows were dropped, or a consumer asks for what is no longer held. */
  void giveCause() {
    causeGiven = true;
  }

  boolean isDue(long nowMillis) {
    long pause = nowMillis - offeredAt;
    return !everOffered || pause >= everyMillis || (causeGiven && pause >= atMostEveryMillis);
  }

  void offered(long nowMillis) {
    everOffered = true;
    causeGiven = false;
    offeredAt = nowMillis;
  }
}
