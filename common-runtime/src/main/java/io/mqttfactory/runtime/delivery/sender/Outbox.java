package io.mqttfactory.runtime.delivery.sender;

import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import java.util.List;

/**
 * What a sender keeps until every required consumer has it. Rows of one epoch follow each other
 * without a hole; epochs follow each other as they began.
 *
 * <p>For one thread at a time. Methods that change something are part of the transaction that the
 * caller has begun, or one of their own if there is none; they throw {@link
 * io.mqttfactory.runtime.store.StorageException} where the storage fails, and have then done
 * nothing.
 */
public interface Outbox {

  /** Random, and new for each outbox that was made anew. */
  String id();

  /** The epoch that {@link #append} numbers in; new whenever an outbox is opened (Words). */
  String currentEpoch();

  /** Ends the current epoch for good and begins a new one at sequence 1. */
  void beginEpoch();

  /** Adds a reading with the next number of the current epoch (S1). */
  OutboxRow append(String topic, Numbered reading);

  /** The epochs that have rows, oldest first, and always the current one, last (S3). */
  List<HeldEpoch> held();

  /** The first rows of that epoch above the sequence, in order. */
  List<OutboxRow> rowsAfter(String epoch, long sequence, int limit);

  /** Deletes that epoch's rows up to and including the sequence (S5). */
  void deleteUpTo(String epoch, long sequence);

  /**
   * Deletes the oldest row that is not the last of its epoch, and counts it (S7): the last one
   * tells consumers where the epoch ended.
   *
   * @return whether there was one
   */
  boolean dropOldest();

  long rows();

  /** Size of all payloads. */
  long bytes();

  /** How many rows were ever dropped. */
  long dropped();
}
