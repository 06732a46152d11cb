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

  /** Part of the consumer's transaction. As {@link LedgerTables#save} does. */
  public void store(Ledger.Change change) {
    change.forgotten().forEach(streams::remove);
    change.touched().forEach(this::store);
  }

  /**
   * Gaps are written only where they are said to have changed, or a missing word is not noticed.
   */
  private void store(StreamId id, StreamState state) {
    StoredStream before = streams.get(id);
    StoredStream now = state.store();
    streams.put(id, state.gapsChanged() ? now : withGapsOf(before, now));
  }

  private static StoredStream withGapsOf(StoredStream before, StoredStream now) {
    return new StoredStream(
        now.ranges(),
        before == null ? List.of() : before.gaps(),
        now.heard(),
        now.phase(),
        before != null && before.endUnknown(),
        now.firstAt(),
        now.lastAt());
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
