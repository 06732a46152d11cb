package io.mqttfactory.runtime.consumer.store;

import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.runtime.delivery.consumer.StreamId;
import io.mqttfactory.runtime.store.StorageException;
import io.mqttfactory.runtime.store.UnstorableException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Keeps what a consumer received. Each call is one transaction: when it returns, what it did
 * survives a crash of process and machine; when it throws, it did nothing. For one thread at a time
 * where nothing else is said.
 *
 * <p>Every method throws a {@link StorageException} where another try may help.
 */
public interface ConsumerStore extends AutoCloseable {

  /**
   * Stores a batch.
   *
   * @return what became of each entry
   * @throws UnstorableException if an entry itself is at fault
   */
  List<Outcome> store(List<Entry> entries);

  /** Takes an offer into the ledger: what its source no longer holds is gone (C5, C6). */
  void hear(String source, DeliveryOffer offer, boolean isLive, Instant at);

  /** Up to where a stream is complete, as it is committed (C4). */
  long position(StreamId stream);

  /** Forgets streams whose source holds nothing of them, and of which nothing came since then. */
  void forgetStreams(Instant limit);

  /** Streams that were received, by source. */
  Map<String, StreamTotals> streamTotals();

  /**
   * Deletes a few of the rows, quarantined messages and conflicts that were received before the
   * limit.
   *
   * @return whether more is to be done
   */
  boolean deleteSome(Instant limit);

  /**
   * Gives a little of the space that deletions left back to the file system.
   *
   * @return whether more is to be done
   */
  boolean shrinkSome();

  /** How much room it takes, in bytes; from any thread, and never throws. */
  long bytes();

  /** Tells how many warnings were kept back; from any thread, and never throws. */
  void tellWhatWasKeptBack();

  /** Ends in order; does not throw. */
  @Override
  void close();
}
