package io.mqttfactory.runtime.consumer;

import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.runtime.consumer.Arrival.Kind;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What becomes of one batch: readings are stored in one transaction, offers are heard in their
 * place between them, and after each commit it is accounted for, acknowledged and told. It belongs
 * to the writer's thread.
 */
final class BatchWriter {

  private final PatientStore patientStore;
  private final Accounting accounting;
  private final Delivery delivery;
  private final List<CommitListener> listeners = new ArrayList<>();

  BatchWriter(PatientStore patientStore, Accounting accounting, Delivery delivery) {
    this.patientStore = patientStore;
    this.accounting = accounting;
    this.delivery = delivery;
  }

  /** Only before the first batch. */
  void listen(CommitListener listener) {
    listeners.add(listener);
  }

  /**
   * Stores a batch in its order.
   *
   * @return whether all of it is committed; otherwise the component stopped before that
   * @throws io.mqttfactory.runtime.store.StorageException if the file is damaged
   */
  boolean write(List<Arrival> batch) throws InterruptedException {
    int from = 0;
    while (from < batch.size()) {
      int to = endOfRun(batch, from);
      boolean written =
          batch.get(from).kind() == Kind.OFFER
              ? hear(batch.get(from))
              : store(batch.subList(from, to));
      if (!written) {
        return false;
      }
      from = to;
    }
    return true;
  }

  /** Readings up to the next offer are written together; each offer stands alone, in its place. */
  private static int endOfRun(List<Arrival> batch, int from) {
    int to = from + 1;
    while (batch.get(from).kind() != Kind.OFFER
        && to < batch.size()
        && batch.get(to).kind() != Kind.OFFER) {
      to++;
    }
    return to;
  }

  private boolean hear(Arrival arrival) throws InterruptedException {
    Optional<DeliveryOffer> offer = delivery.read(arrival);
    if (offer.isEmpty()) {
      return true;
    }
    boolean isLive = !arrival.message().retained();
    String source = arrival.feed().source();
    if (!patientStore.hear(source, offer.get(), isLive, arrival.receivedAt())) {
      return false;
    }
    delivery.heard(source, offer.get(), isLive);
    listeners.forEach(listener -> listener.heard(source));
    return true;
  }

  private boolean store(List<Arrival> batch) throws InterruptedException {
    List<Entry> entries = batch.stream().map(Arrival::judge).toList();
    long began = System.nanoTime();
    Optional<List<Outcome>> outcomes = patientStore.store(entries);
    if (outcomes.isEmpty()) {
      return false;
    }
    accounting.record(entries, outcomes.get(), Duration.ofNanos(System.nanoTime() - began));
    delivery.committed(entries, outcomes.get());
    acknowledge(batch);
    listeners.forEach(listener -> listener.committed(zip(batch, entries, outcomes.get())));
    return true;
  }

  private static List<Committed> zip(
      List<Arrival> batch, List<Entry> entries, List<Outcome> outcomes) {
    return IntStream.range(0, batch.size())
        .mapToObj(
            i -> new Committed(entries.get(i), outcomes.get(i), batch.get(i).kind() == Kind.LIVE))
        .toList();
  }

  /**
   * Also what was refused: its place in the broker's window is needed by the reading that fills the
   * hole (C3).
   */
  private static void acknowledge(List<Arrival> batch) {
    batch.forEach(arrival -> arrival.message().acknowledge());
  }
}
