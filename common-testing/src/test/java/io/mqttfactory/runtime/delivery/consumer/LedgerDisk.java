package io.mqttfactory.runtime.delivery.consumer;

import io.mqttfactory.model.ReadingKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a consumer's database has of its ledger, in the form in which it is stored there. */
public final class LedgerDisk {

  private final Map<StreamId, StoredStream> streams = new LinkedHashMap<>();

  public LedgerDisk copy() {
    LedgerDisk copy = new LedgerDisk();
    copy.streams.putAll(streams);
    return copy;
  }

  /** Part of the consumer's transaction. */
  public void store(Ledger.Change change) {
    change.forgotten().forEach(streams::remove);
    change.touched().forEach((id, state) -> streams.put(id, state.store()));
  }

  /** As a consumer that starts reads it. */
  public Ledger load() {
    Ledger ledger = new Ledger();
    streams.forEach((id, stored) -> ledger.restore(id, StreamState.restore(stored)));
    return ledger;
  }

  public long position(String source, String epoch) {
    StoredStream stored = streams.get(new StreamId(source, epoch));
    return stored == null ? 0 : StreamState.restore(stored).position();
  }

  public boolean isGap(ReadingKey key) {
    StoredStream stored = streams.get(StreamId.of(key));
    return stored != null
        && stored.gaps().stream()
            .anyMatch(gap -> gap.first() <= key.sequence() && key.sequence() <= gap.last());
  }

  /** Every reading that is declared gone. */
  public List<ReadingKey> gone() {
    List<ReadingKey> gone = new ArrayList<>();
    streams.forEach(
        (id, stored) ->
            stored
                .gaps()
                .forEach(
                    gap -> {
                      for (long sequence = gap.first(); sequence <= gap.last(); sequence++) {
                        gone.add(new ReadingKey(id.source(), id.epoch(), sequence));
                      }
                    }));
    return gone;
  }

  /** Epochs whose end nobody can tell. */
  public List<String> endUnknown() {
    return streams.entrySet().stream()
        .filter(stream -> stream.getValue().endUnknown())
        .map(stream -> stream.getKey().epoch())
        .toList();
  }

  /** Epochs that were read from, but that no live offer has listed. */
  public List<String> neverListed() {
    return streams.entrySet().stream()
        .filter(stream -> stream.getValue().phase() == Phase.HEARD)
        .map(stream -> stream.getKey().epoch())
        .toList();
  }

  /** Streams, and ranges of the stream that has most of them. */
  public int[] size() {
    int ranges =
        streams.values().stream()
            .mapToInt(stored -> stored.ranges().split(",").length)
            .max()
            .orElse(0);
    return new int[] {streams.size(), ranges};
  }
}
