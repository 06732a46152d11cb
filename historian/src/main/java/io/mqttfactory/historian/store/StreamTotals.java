package io.mqttfactory.historian.store;

/**
 * What the ledger knows of one source, over all its starts that this historian ever heard of.
 *
 * @param streams starts of the source
 * @param received numbered readings that arrived
 * @param missing holes between them
 */
public record StreamTotals(long streams, long received, long missing) {

  public static final StreamTotals NONE = new StreamTotals(0, 0, 0);

  StreamTotals plus(SequenceRanges ranges) {
    return new StreamTotals(streams + 1, received + ranges.count(), missing + ranges.holes());
  }
}
