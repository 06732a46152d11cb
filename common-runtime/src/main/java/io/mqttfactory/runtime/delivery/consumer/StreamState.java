package io.mqttfactory.runtime.delivery.consumer;

import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import java.time.Instant;
import java.util.Collection;
import java.util.OptionalLong;

/**
 * What a consumer has of one stream, that is of one epoch of one source: the ranges received, the
 * gaps declared, and what it has heard about its end. Not thread-safe.
 */
public final class StreamState {

  private final SequenceRanges ranges;
  private final Gaps gaps;
  private final Instant firstAt;
  private Instant lastAt;
  private long heard;
  private Phase phase;
  private boolean endUnknown;
  private boolean gapsChanged;

  private StreamState(SequenceRanges ranges, Gaps gaps, Instant firstAt) {
    this.ranges = ranges;
    this.gaps = gaps;
    this.firstAt = firstAt;
    this.lastAt = firstAt;
    this.phase = Phase.HEARD;
  }

  static StreamState heardFirst(Instant at) {
    return new StreamState(new SequenceRanges(), new Gaps(), at);
  }

  /** As it was stored. */
  static StreamState restore(StoredStream stored) {
    Gaps gaps = new Gaps();
    stored.gaps().forEach(gaps::add);
    StreamState state =
        new StreamState(SequenceRanges.parse(stored.ranges()), gaps, stored.firstAt());
    state.lastAt = stored.lastAt();
    state.heard = stored.heard();
    state.phase = stored.phase();
    state.endUnknown = stored.endUnknown();
    return state;
  }

  StoredStream store() {
    return new StoredStream(
        ranges.toString(), gaps.all(), heard, phase, endUnknown, firstAt, lastAt);
  }

  StreamState copy() {
    StreamState copy = new StreamState(ranges.copy(), gaps.copy(), firstAt);
    copy.lastAt = lastAt;
    copy.heard = heard;
    copy.phase = phase;
    copy.endUnknown = endUnknown;
    return copy;
  }

  boolean isReceived(long sequence) {
    return ranges.contains(sequence);
  }

  /** C3: whether a reading that is not received can be. */
  boolean hasRoomFor(long sequence) {
    return ranges.hasRoomFor(sequence);
  }

  /** C1: a reading that was not received is now, whatever was declared about it. */
  void receive(long sequence, Instant at) {
    ranges.add(sequence);
    gapsChanged |= gaps.remove(sequence);
    heard = Math.max(heard, sequence);
    lastAt = at;
    reopen();
  }

  /**
   * C5: a live offer lists the stream. What lies before its oldest row will not come any more; what
   * it holds will, though it was declared gone: the outbox was lost and came back.
   */
  void listed(HeldEpoch held, boolean isCurrent, Instant at) {
    GapReason reason =
        phase.isBeforeContact() ? GapReason.BEFORE_FIRST_CONTACT : GapReason.DROPPED_BY_SENDER;
    declareMissing(held.oldest() - 1, reason, at);
    gapsChanged |= gaps.removeBetween(held.oldest(), held.newest());
    heard = Math.max(heard, held.newest());
    phase = isCurrent ? Phase.CURRENT : Phase.ENDED;
    gapsChanged |= endUnknown;
    endUnknown = false;
    lastAt = at;
  }

  /**
   * C6: a retained offer lists the stream. It says nothing of what is held now; but if the next
   * live one does not list it, what is missing of it will not come.
   */
  void mentioned(HeldEpoch held) {
    heard = Math.max(heard, held.newest());
    phase = Phase.MENTIONED;
  }

  /** C6: a live, complete offer no longer lists the stream. */
  void close(boolean outboxReplaced, Instant at) {
    declareMissing(
        heard, outboxReplaced ? GapReason.OUTBOX_REPLACED : GapReason.LOST_BY_SENDER, at);
    gapsChanged |= endUnknown != outboxReplaced;
    endUnknown = outboxReplaced;
    phase = Phase.CLOSED;
    lastAt = at;
  }

  /** The largest p such that each of 1..p was received or is declared gap. */
  long position() {
    return completeFrom(0);
  }

  /** How far it has come. */
  StreamPosition progress(StreamId id) {
    long before = phase == Phase.HEARD ? ranges.lowest() - 1 : 0;
    return new StreamPosition(id, completeFrom(before), heard, phase == Phase.CLOSED, firstAt);
  }

  private long completeFrom(long before) {
    long position = before;
    while (true) {
      OptionalLong end = ranges.endOfRunFrom(position + 1);
      if (end.isEmpty()) {
        end = gaps.endOfGapAt(position + 1);
      }
      if (end.isEmpty()) {
        return position;
      }
      position = end.getAsLong();
    }
  }

  Phase phase() {
    return phase;
  }

  Instant lastAt() {
    return lastAt;
  }

  /** How many readings were received. */
  public long received() {
    return ranges.count();
  }

  /** How many are declared gone. */
  public long declaredGone() {
    return gaps.count();
  }

  /** Whether more may be gone after the highest sequence that was heard of: nobody can tell. */
  public boolean isEndUnknown() {
    return endUnknown;
  }

  /**
   * How many are neither received nor declared gone, up to the highest that was received. Of a
   * stream that no offer was heard of, counting starts at the first one seen (C7).
   */
  public long missing() {
    if (phase == Phase.HEARD) {
      return ranges.holes();
    }
    return Math.max(0, ranges.highest() - ranges.count() - gapsBelow(ranges.highest()));
  }

  Collection<Gap> gaps() {
    return gaps.all();
  }

  /** Whether the gaps are others than when this was restored or copied. */
  boolean gapsChanged() {
    return gapsChanged;
  }

  /** Whether an offer has ever listed it: then its sender sends again what is lacking. */
  boolean isOffered() {
    return phase != Phase.HEARD;
  }

  private long gapsBelow(long sequence) {
    return gaps.all().stream()
        .filter(gap -> gap.first() <= sequence)
        .mapToLong(gap -> Math.min(gap.last(), sequence) - gap.first() + 1)
        .sum();
  }

  private void declareMissing(long upTo, GapReason reason, Instant at) {
    for (long[] run : ranges.missing(1, upTo)) {
      gaps.add(new Gap(run[0], run[1], reason, at));
      gapsChanged = true;
    }
  }

  private void reopen() {
    if (phase == Phase.CLOSED) {
      phase = Phase.ENDED;
      gapsChanged |= endUnknown;
      endUnknown = false;
    }
  }
}
