package io.mqttfactory.historian.store;

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
   * Its stream has too many holes, or there are too many streams: it is kept aside, and does not
   * count as received.
   */
  REFUSED
}
