package io.mqttfactory.runtime.delivery.consumer;

/**
 * What offers have said of a stream.
 *
 * <pre>
 *   HEARD ──retained──▶ MENTIONED ──listed last──▶ CURRENT ──listed before──▶ ENDED ──not listed──▶ CLOSED
 * </pre>
 *
 * A stream can also skip a step, and a reading or a listing opens a closed one again (C6).
 */
enum Phase {
  /** Readings came, no offer has listed it yet. */
  HEARD,
  /** Only retained offers have listed it. */
  MENTIONED,
  /** The latest offer that listed it named it as the one in use. */
  CURRENT,
  /** Its sender uses another one by now, and still held rows of it. */
  ENDED,
  /** Its sender holds nothing of it any more. */
  CLOSED;

  /** Whether it is over when a live offer does not list it. */
  boolean isListed() {
    return this != HEARD && this != CLOSED;
  }

  /** Whether no live offer has listed it yet. */
  boolean isBeforeContact() {
    return this == HEARD || this == MENTIONED;
  }
}
