package io.mqttfactory.testing;

import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.runtime.delivery.sender.Numbered;
import io.mqttfactory.runtime.delivery.sender.OutboxRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an {@link InMemoryOutbox} holds. */
public final class OutboxContents {

  private final String id;

  /** Per epoch the last sequence used, as they began; the last one is current. */
  private final Map<String, Long> newest = new LinkedHashMap<>();

  private final List<OutboxRow> rows = new ArrayList<>();
  private String currentEpoch = "";
  private long lastRow;
  private long dropped;

  OutboxContents(String id) {
    this.id = id;
  }

  OutboxContents copy() {
    OutboxContents copy = new OutboxContents(id);
    copy.newest.putAll(newest);
    copy.rows.addAll(rows);
    copy.currentEpoch = currentEpoch;
    copy.lastRow = lastRow;
    copy.dropped = dropped;
    return copy;
  }

  public String id() {
    return id;
  }

  public String currentEpoch() {
    return currentEpoch;
  }

  /** The last sequence that was used in an epoch; 0 for one that is not held. */
  public long newest(String epoch) {
    return newest.getOrDefault(epoch, 0L);
  }

  /** All rows in order. */
  public List<OutboxRow> rows() {
    return Collections.unmodifiableList(rows);
  }

  long dropped() {
    return dropped;
  }

  void beginEpoch(String epoch) {
    currentEpoch = epoch;
    newest.put(epoch, 0L);
    forgetEmptyEpochs();
  }

  OutboxRow append(String topic, Numbered reading) {
    long sequence = newest(currentEpoch) + 1;
    byte[] payload = reading.payload(currentEpoch, sequence);
    OutboxRow row = new OutboxRow(lastRow + 1, currentEpoch, sequence, topic, payload);
    rows.add(row);
    lastRow++;
    newest.put(currentEpoch, sequence);
    return row;
  }

  List<HeldEpoch> held() {
    List<HeldEpoch> held = new ArrayList<>();
    newest.forEach((epoch, last) -> held.add(new HeldEpoch(epoch, oldest(epoch, last), last)));
    return held;
  }

  void deleteUpTo(String epoch, long sequence) {
    rows.removeIf(row -> row.epoch().equals(epoch) && row.sequence() <= sequence);
    forgetEmptyEpochs();
  }

  boolean dropOldest() {
    Optional<OutboxRow> oldest =
        rows.stream().filter(row -> row.sequence() < newest(row.epoch())).findFirst();
    oldest.ifPresent(rows::remove);
    dropped += oldest.isPresent() ? 1 : 0;
    return oldest.isPresent();
  }

  private long oldest(String epoch, long last) {
    return rows.stream()
        .filter(row -> row.epoch().equals(epoch))
        .mapToLong(OutboxRow::sequence)
        .findFirst()
        .orElse(last + 1);
  }

  private void forgetEmptyEpochs() {
    newest
        .keySet()
        .removeIf(
            epoch ->
                !epoch.equals(currentEpoch)
                    && rows.stream().noneMatch(row -> row.epoch().equals(epoch)));
  }
}
