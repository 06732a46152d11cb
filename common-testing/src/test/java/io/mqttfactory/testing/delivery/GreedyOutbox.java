package io.mqttfactory.testing.delivery;

import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.runtime.delivery.sender.Numbered;
import io.mqttfactory.runtime.delivery.sender.Outbox;
import io.mqttfactory.runtime.delivery.sender.OutboxRow;
import java.util.List;

/** A mutant: drops the oldest row even if it is the last of its epoch. */
record GreedyOutbox(Outbox outbox) implements Outbox {

  @Override
  public boolean dropOldest() {
    for (HeldEpoch held : held()) {
      if (held.oldest() <= held.newest()) {
        deleteUpTo(held.epoch(), held.oldest());
        return true;
      }
    }
    return false;
  }

  @Override
  public String id() {
    return outbox.id();
  }

  @Override
  public String currentEpoch() {
    return outbox.currentEpoch();
  }

  @Override
  public void beginEpoch() {
    outbox.beginEpoch();
  }

  @Override
  public OutboxRow append(String topic, Numbered reading) {
    return outbox.append(topic, reading);
  }

  @Override
  public List<HeldEpoch> held() {
    return outbox.held();
  }

  @Override
  public List<OutboxRow> rowsAfter(String epoch, long sequence, int limit) {
    return outbox.rowsAfter(epoch, sequence, limit);
  }

  @Override
  public void deleteUpTo(String epoch, long sequence) {
    outbox.deleteUpTo(epoch, sequence);
  }

  @Override
  public long rows() {
    return outbox.rows();
  }

  @Override
  public long bytes() {
    return outbox.bytes();
  }

  @Override
  public long dropped() {
    return outbox.dropped();
  }
}
