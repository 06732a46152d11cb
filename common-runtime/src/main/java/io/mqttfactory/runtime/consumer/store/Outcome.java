package io.mqttfactory.runtime.consumer.store;

/** What became of an entry. */
public enum Outcome {
  /** It is a new row. */
  STORED,
  /** It was there before, with the same bytes or with bytes that retention has taken. */
  DUPLICATE,
  /** Its key was there with other bytes; these ones are kept aside now. */
  CONFLICT,
  /** It is kept aside, and counts as received if it has a key. */
  QUARANTINED,
  /**
   * Its stream has too many holes, or there are too many streams: it does not count as received.
   * Where its sender does not send it again, it is kept aside.
   */
  REFUSED;

  /** Whether the reading counts as received since now. */
  public boolean isReceipt() {
    return this == STORED || this == QUARANTINED;
  }
}
