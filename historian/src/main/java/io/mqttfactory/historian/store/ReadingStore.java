package io.mqttfactory.historian.store;

import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
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
