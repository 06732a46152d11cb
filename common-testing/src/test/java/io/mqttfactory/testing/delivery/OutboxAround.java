package io.mqttfactory.testing.delivery;

import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.runtime.delivery.sender.Numbered;
import io.mqttfactory.runtime.delivery.sender.Outbox;
import io.mqttfactory.runtime.delivery.sender.OutboxRow;
import java.util.List;

/** Another outbox, but for what a subclass does differently. */
abstract class OutboxAround implements Outbox {

  private final Outbox outbox;

  OutboxAround(Outbox outbox) {
    this.outbox = outbox;
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

  @Override
  public boolean dropOldest() {
    return outbox.dropOldest();
  }
}
