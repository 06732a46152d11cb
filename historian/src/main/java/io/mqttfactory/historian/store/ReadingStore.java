package io.mqttfactory.historian.store;

import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.delivery.consumer.StreamId;
import io.mqttfactory.runtime.store.StorageException;
import io.mqttfactory.runtime.store.UnstorableException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps readings. Each call is one transaction: when it returns, what it did survives a crash of
 * process and machine; when it throws, it did nothing. For one thread at a time.
 *
 * <p>Every method throws a {@link StorageException} where another try may help.
 */
public interface ReadingStore extends AutoCloseable {

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

  /** The earliest reading that was really received; empty if there is none. */
  Optional<Reading> earliestReceived(ReadingType<?> type);

  /** How far that type's past is filled; empty if that never began. */
  Optional<FilledPast> filledPast(ReadingType<?> type);

  /** Stores simulated readings and how far the past is filled with them. */
  void storePast(ReadingType<?> type, List<? extends Reading> readings, FilledPast progress);

  /** Ends in order; does not throw. */
  @Override
  void close();
}
