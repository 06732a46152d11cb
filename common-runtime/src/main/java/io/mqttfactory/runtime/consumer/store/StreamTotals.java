package io.mqttfactory.runtime.consumer.store;

import io.mqttfactory.runtime.delivery.consumer.StreamState;

/**
 * What the ledger knows of one source, over all its starts that this consumer ever heard of.
 *
 * @param streams starts of the source
 * @param received numbered readings that arrived
 * @param missing neither arrived nor declared gone, below the highest that arrived
 * @param gone declared gone for good
 */
public record StreamTotals(long streams, long received, long missing, long gone) {

  public static final StreamTotals NONE = new StreamTotals(0, 0, 0, 0);

  /** With one more stream. */
  public StreamTotals plus(StreamState stream) {
    return new StreamTotals(
        streams + 1,
        received + stream.received(),
        missing + stream.missing(),
        gone + stream.declaredGone());
  }
}
