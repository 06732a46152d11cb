package io.mqttfactory.runtime.consumer;

import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.runtime.consumer.store.ConsumerStore;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.Outcome;
import io.mqttfactory.runtime.store.StorageException;
import io.mqttfactory.runtime.store.UnstorableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Stores batches however long it takes: the same batch again while the storage is in trouble, and
 * one by one if an entry cannot be stored at all, which then goes to quarantine.
 */
final class PatientStore {

  private final ConsumerStore store;
  private final StorageTrouble trouble;

  PatientStore(ConsumerStore store, StorageTrouble trouble) {
    this.store = store;
    this.trouble = trouble;
  }

  /**
   * @return what became of each entry; empty if the component stopped before that
   * @throws StorageException if the file is damaged, which patience does not mend
   */
  Optional<List<Outcome>> store(List<Entry> entries) throws InterruptedException {
    return patiently(() -> storeOrSetAside(entries));
  }

  /**
   * Takes an offer into the ledger.
   *
   * @return whether it is committed; otherwise the component stopped before that
   * @throws StorageException if the file is damaged, which patience does not mend
   */
  boolean hear(String source, DeliveryOffer offer, boolean isLive, Instant at)
      throws InterruptedException {
    return patiently(
            () -> {
              store.hear(source, offer, isLive, at);
              return true;
            })
        .isPresent();
  }

  private <T> Optional<T> patiently(Supplier<T> work) throws InterruptedException {
    while (true) {
      try {
        T result = work.get();
        trouble.over();
        return Optional.of(result);
      } catch (StorageException failure) {
        if (failure.isDamage()) {
          throw failure;
        }
        if (!trouble.waitAfter(failure)) {
          return Optional.empty();
        }
      }
    }
  }

  private List<Outcome> storeOrSetAside(List<Entry> entries) {
    try {
      return store.store(entries);
    } catch (UnstorableException unstorable) {
      List<Outcome> outcomes = new ArrayList<>(entries.size());
      for (Entry entry : entries) {
        outcomes.addAll(storeAloneOrSetAside(entry));
      }
      return outcomes;
    }
  }

  private List<Outcome> storeAloneOrSetAside(Entry entry) {
    try {
      return store.store(List.of(entry));
    } catch (UnstorableException unstorable) {
      return store.store(
          List.of(Entry.Bad.of(entry, "cannot be stored: " + unstorable.getMessage())));
    }
  }
}
