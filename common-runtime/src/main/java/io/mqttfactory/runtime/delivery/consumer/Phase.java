package io.mqttfactory.runtime.delivery.consumer;

/**
 * What live offers have said of a stream.
 *
 * <pre>
 *   HEARD ──listed last──▶ CURRENT ──listed before the last──▶ ENDED ──not listed──▶ CLOSED
 * </pre>
 *
 * A listing can also skip a step, and a reading or a listing opens a closed stream again (C6).
 */
enum Phase {
  /** Readings came, no live offer has listed it yet. */
  HEARD,
  /** The latest offer that listed it named it as the one in use. */
  CURRENT,
  /** Its sender uses another one by now, and still held rows of it. */
  ENDED,
  /** Its sender holds nothing of it any more. */
  CLOSED;

  boolean isListed() {
    return this == CURRENT || this == ENDED;
  }
}
