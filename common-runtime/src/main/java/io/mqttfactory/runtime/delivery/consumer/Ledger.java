package io.mqttfactory.runtime.delivery.consumer;

import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.model.ReadingKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * The consumer's side of the protocol, as decisions: which readings are new, what is gone, and up
 * to where each stream is complete. It is in memory as it is on disk: a transaction works on a
 * {@link Change}, stores what that touched, and applies it after the commit. It does no I/O and has
 * no clock. Not thread-safe.
 */
public final class Ledger {

  /** Enough for many restarts of every sender; beyond that, old streams are forgotten (C3). */
  static final int MAX_STREAMS = 10_000;

  private final Map<String, Map<String, StreamState>> streams = new HashMap<>();
  private int count;

  /** Begins with what was stored. */
  void restore(StreamId id, StreamState state) {
    put(id, state);
  }

  /** Begins a change; a second one must wait until this one is applied or forgotten. */
  public Change change() {
    return new Change();
  }

  /** The position to state for a stream: 0 for one that is not known (C4). */
  public long position(StreamId id) {
    StreamState state = find(id);
    return state == null ? 0 : state.position();
  }

  /** All streams, in no particular order. */
  public void forEach(BiConsumer<StreamId, StreamState> action) {
    streams.forEach(
        (source, epochs) ->
            epochs.forEach((epoch, state) -> action.accept(new StreamId(source, epoch), state)));
  }

  /** How far all streams have come, those that were heard of first before the others. */
  public List<StreamPosition> progress() {
    List<StreamPosition> all = new ArrayList<>(count);
    forEach((id, state) -> all.add(state.progress(id)));
    all.sort(Comparator.comparing(StreamPosition::firstAt));
    return all;
  }

  private StreamState find(StreamId id) {
    Map<String, StreamState> epochs = streams.get(id.source());
    return epochs == null ? null : epochs.get(id.epoch());
  }

  private void put(StreamId id, StreamState state) {
    Map<String, StreamState> epochs =
        streams.computeIfAbsent(id.source(), source -> new HashMap<>());
    if (epochs.put(id.epoch(), state) == null) {
      count++;
    }
  }

  private void remove(StreamId id) {
    Map<String, StreamState> epochs = streams.get(id.source());
    if (epochs != null && epochs.remove(id.epoch()) != null) {
      count--;
    }
  }

  private static boolean isOfOutbox(String epoch, String outbox) {
    return epoch.startsWith(outbox + "-");
  }

  /** What one transaction adds. Forgotten unless it is applied. */
  public final class Change {

    private final Map<StreamId, StreamState> touched = new HashMap<>();
    private final Set<StreamId> forgotten = new HashSet<>();
    private int opened;

    /** C1, C3: takes a keyed reading in if it is new. */
    public Verdict receive(ReadingKey key, Instant at) {
      StreamId id = StreamId.of(key);
      StreamState state = current(id);
      if (state != null && state.isReceived(key.sequence())) {
        return Verdict.RECEIVED;
      }
      if (state == null ? !makeRoomForStream() : !state.hasRoomFor(key.sequence())) {
        return Verdict.NO_ROOM;
      }
      touch(id, at).receive(key.sequence(), at);
      return Verdict.NEW;
    }

    /** Whether the stream's sender is known to send again what is lacking. */
    public boolean isOffered(ReadingKey key) {
      StreamState state = current(StreamId.of(key));
      return state != null && state.isOffered();
    }

    /**
     * C5, C6: a live offer says what will not come any more; a retained one only what once was.
     * Offers of one sender arrive in the order in which they were made: they have one topic, and
     * MQTT keeps its order.
     */
    public void offer(String source, DeliveryOffer offer, boolean isLive, Instant at) {
      if (!isLive) {
        offer.epochs().forEach(held -> mention(new StreamId(source, held.epoch()), held, at));
        return;
      }
      int last = offer.epochs().size() - 1;
      for (int i = 0; i <= last; i++) {
        HeldEpoch held = offer.epochs().get(i);
        StreamId id = new StreamId(source, held.epoch());
        if (current(id) != null || makeRoomForStream()) {
          touch(id, at).listed(held, i == last, at);
        }
      }
      if (offer.complete()) {
        closeOthers(source, offer, at);
      }
    }

    /** Of a stream that a live offer has listed before, a retained one says nothing new. */
    private void mention(StreamId id, HeldEpoch held, Instant at) {
      StreamState state = current(id);
      boolean isNews = state == null ? makeRoomForStream() : state.phase() == Phase.HEARD;
      if (isNews) {
        touch(id, at).mentioned(held);
      }
    }

    /** Forgets closed streams that nothing was heard of since then. */
    public void forgetClosedBefore(Instant limit) {
      Ledger.this.forEach(
          (id, state) -> {
            if (state.phase() == Phase.CLOSED && state.lastAt().isBefore(limit)) {
              forgotten.add(id);
            }
          });
    }

    /** Whether there is nothing to store. */
    public boolean isEmpty() {
      return touched.isEmpty() && forgotten.isEmpty();
    }

    /** What has to be stored in this transaction. */
    Map<StreamId, StreamState> touched() {
      return touched;
    }

    /** What has to be deleted in this transaction. */
    Set<StreamId> forgotten() {
      return forgotten;
    }

    /** Takes the change over, after its transaction has been committed. */
    public void apply() {
      forgotten.forEach(Ledger.this::remove);
      touched.forEach(Ledger.this::put);
    }

    /**
     * Where there are too many streams already, the one makes room that nothing was heard of for
     * the longest time, among those whose sender holds nothing or never made an offer.
     */
    private boolean makeRoomForStream() {
      if (count + opened - forgotten.size() < MAX_STREAMS) {
        return true;
      }
      StreamId[] first = new StreamId[1];
      Instant[] heardAt = {Instant.MAX};
      Ledger.this.forEach(
          (id, state) -> {
            boolean isFree = !state.phase().isListed() && !touched.containsKey(id);
            if (isFree && !forgotten.contains(id) && state.lastAt().isBefore(heardAt[0])) {
              first[0] = id;
              heardAt[0] = state.lastAt();
            }
          });
      return first[0] != null && forgotten.add(first[0]);
    }

    private void closeOthers(String source, DeliveryOffer offer, Instant at) {
      Set<String> listed =
          offer.epochs().stream().map(HeldEpoch::epoch).collect(Collectors.toSet());
      List<StreamId> over = new ArrayList<>();
      streams
          .getOrDefault(source, Map.of())
          .keySet()
          .forEach(
              epoch -> {
                StreamId id = new StreamId(source, epoch);
                StreamState state = current(id);
                boolean isOpen = state != null && state.phase().isListed();
                if (isOpen && !listed.contains(epoch)) {
                  over.add(id);
                }
              });
      over.forEach(id -> touch(id, at).close(!isOfOutbox(id.epoch(), offer.outbox()), at));
    }

    private StreamState current(StreamId id) {
      StreamState state = touched.get(id);
      return state == null && !forgotten.contains(id) ? find(id) : state;
    }

    private StreamState touch(StreamId id, Instant at) {
      return touched.computeIfAbsent(id, absent -> open(id, at));
    }

    private StreamState open(StreamId id, Instant at) {
      StreamState known = forgotten.contains(id) ? null : find(id);
      if (known == null) {
        opened++;
        return StreamState.heardFirst(at);
      }
      return known.copy();
    }
  }
}
