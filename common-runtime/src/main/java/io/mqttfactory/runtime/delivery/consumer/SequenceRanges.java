package io.mqttfactory.runtime.delivery.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which sequences of one stream have been received, as ranges: {@code 1-500,502-600}. At most 1,000
 * ranges are kept, so that a sender that skips every other sequence cannot fill the memory.
 */
final class SequenceRanges {

  static final int MAX_RANGES = 1_000;

  private static final Pattern FORM = Pattern.compile("(\\d{1,19}(-\\d{1,19})?(,|$))*+");

  /** First to last sequence of each range; ranges neither overlap nor touch. */
  private final TreeMap<Long, Long> ranges = new TreeMap<>();

  private long count;

  /**
   * The form that {@link #toString()} writes.
   *
   * @throws IllegalArgumentException if it is another one
   */
  static SequenceRanges parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not ranges of sequences");
    }
    SequenceRanges parsed = new SequenceRanges();
    for (String range : text.isEmpty() ? new String[0] : text.split(",")) {
      String[] ends = range.split("-");
      parsed.put(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
    }
    return parsed;
  }

  SequenceRanges copy() {
    SequenceRanges copy = new SequenceRanges();
    copy.ranges.putAll(ranges);
    copy.count = count;
    return copy;
  }

  boolean contains(long sequence) {
    Map.Entry<Long, Long> below = ranges.floorEntry(sequence);
    return below != null && below.getValue() >= sequence;
  }

  /** Whether that sequence, which is not contained, can be added. */
  boolean hasRoomFor(long sequence) {
    return ranges.size() < MAX_RANGES
        || ranges.containsKey(sequence + 1)
        || endsAt(ranges.floorEntry(sequence), sequence - 1);
  }

  /**
   * @throws IllegalStateException if there is no room for another range
   */
  void add(long sequence) {
    if (contains(sequence)) {
      return;
    }
    if (!hasRoomFor(sequence)) {
      throw new IllegalStateException("more than " + MAX_RANGES + " ranges");
    }
    Map.Entry<Long, Long> below = ranges.floorEntry(sequence);
    Long above = ranges.remove(sequence + 1);
    long first = endsAt(below, sequence - 1) ? below.getKey() : sequence;
    ranges.put(first, above == null ? sequence : above);
    count++;
  }

  /** The end of the run of contained sequences that begins at this one; empty if it is missing. */
  OptionalLong endOfRunFrom(long sequence) {
    Map.Entry<Long, Long> below = ranges.floorEntry(sequence);
    return below != null && below.getValue() >= sequence
        ? OptionalLong.of(below.getValue())
        : OptionalLong.empty();
  }

  /** The runs of missing sequences from the first to the last one, as first and last of each. */
  List<long[]> missing(long first, long last) {
    List<long[]> missing = new ArrayList<>();
    long next = first;
    while (next <= last) {
      OptionalLong end = endOfRunFrom(next);
      if (end.isEmpty()) {
        Long above = ranges.higherKey(next);
        long runEnd = above == null ? last : Math.min(last, above - 1);
        missing.add(new long[] {next, runEnd});
        end = OptionalLong.of(runEnd);
      }
      next = end.getAsLong() + 1;
    }
    return missing;
  }

  /** How many sequences are contained. */
  long count() {
    return count;
  }

  /** How many are missing between the lowest and the highest that are contained. */
  long holes() {
    return ranges.isEmpty() ? 0 : highest() - ranges.firstKey() + 1 - count;
  }

  /** The lowest that is contained; 1 if none is. */
  long lowest() {
    return ranges.isEmpty() ? 1 : ranges.firstKey();
  }

  /** The highest that is contained; 0 if none is. */
  long highest() {
    return ranges.isEmpty() ? 0 : ranges.lastEntry().getValue();
  }

  private void put(long first, long last) {
    ranges.put(first, last);
    count += last - first + 1;
  }

  private static boolean endsAt(Map.Entry<Long, Long> range, long sequence) {
    return range != null && range.getValue() == sequence;
  }

  @Override
  public String toString() {
    return ranges.entrySet().stream()
        .map(SequenceRanges::describe)
        .collect(Collectors.joining(","));
  }

  private static String describe(Map.Entry<Long, Long> range) {
    return range.getKey().equals(range.getValue())
        ? range.getKey().toString()
        : range.getKey() + "-" + range.getValue();
  }
}
