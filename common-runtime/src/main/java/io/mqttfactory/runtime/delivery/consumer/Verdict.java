package io.mqttfactory.runtime.delivery.consumer;

/** What the ledger says of a keyed reading. */
public enum Verdict {
  /** It is new, and to be stored. */
  NEW,
  /** It was received before (C1). */
  RECEIVED,
  /** There is no room for it: too many streams, or too many holes in this one (C3). */
  NO_ROOM
}
