package io.mqttfactory.runtime.delivery.consumer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The declared gaps of one stream; they do not overlap. */
final class Gaps {

  private final TreeMap<Long, Gap> gaps = new TreeMap<>();

  Gaps copy() {
    Gaps copy = new Gaps();
    copy.gaps.putAll(gaps);
    return copy;
  }

  Collection<Gap> all() {
    return gaps.values();
  }

  /**
   * Adds what of it is not declared already; an earlier declaration and its reason stay. What
   * continues a gap for the same reason becomes part of it: a sender that drops rows for hours
   * makes one gap.
   */
  void add(Gap gap) {
    long next = gap.first();
    while (next <= gap.last()) {
      OptionalLong end = endOfGapAt(next);
      if (end.isEmpty()) {
        Long above = gaps.higherKey(next);
        long newLast = above == null ? gap.last() : Math.min(gap.last(), above - 1);
        append(gap.from(next).upTo(newLast));
        end = OptionalLong.of(newLast);
      }
      next = end.getAsLong() + 1;
    }
  }

  /**
   * C1: what was declared gone and arrives after all is no gap any more.
   *
   * @return whether it lay in one
   */
  boolean remove(long sequence) {
    Map.Entry<Long, Gap> entry = gaps.floorEntry(sequence);
    if (entry == null || entry.getValue().last() < sequence) {
      return false;
    }
    Gap gap = gaps.remove(entry.getKey());
    put(gap.upTo(sequence - 1));
    put(gap.from(sequence + 1));
    return true;
  }

  /**
   * C5: what is held after all will come, and is no gap.
   *
   * @return whether anything of it was declared gone
   */
  boolean removeBetween(long first, long last) {
    boolean removed = false;
    for (Gap gap : List.copyOf(gaps.values())) {
      if (gap.first() <= last && gap.last() >= first) {
        gaps.remove(gap.first());
        put(gap.upTo(Math.min(gap.last(), first - 1)));
        put(gap.from(Math.max(gap.first(), last + 1)));
        removed = true;
      }
    }
    return removed;
  }

  /** The last sequence of the gap in which that one lies; empty if it lies in none. */
  OptionalLong endOfGapAt(long sequence) {
    Map.Entry<Long, Gap> entry = gaps.floorEntry(sequence);
    return entry != null && entry.getValue().last() >= sequence
        ? OptionalLong.of(entry.getValue().last())
        : OptionalLong.empty();
  }

  /** How many readings are declared gone. */
  long count() {
    return gaps.values().stream().mapToLong(Gap::count).sum();
  }

  private void append(Gap gap) {
    Map.Entry<Long, Gap> before = gaps.lowerEntry(gap.first());
    boolean continues =
        before != null
            && before.getValue().last() == gap.first() - 1
            && before.getValue().reason() == gap.reason();
    put(continues ? before.getValue().upTo(gap.last()) : gap);
  }

  private void put(Gap gap) {
    if (!gap.isEmpty()) {
      gaps.put(gap.first(), gap);
    }
  }
}
