package io.mqttfactory.historian.quality;

import java.util.Arrays;

/** How often something happened per second, over the last whole seconds. Not thread-safe. */
final class RecentCount {

  private final long[] counts;
  private final long startedAt;
  private long newest;

  /**
   * @param seconds how many of them count
   * @param second the present one
   */
  RecentCount(int seconds, long second) {
    counts = new long[seconds + 1];
    startedAt = second;
    newest = second;
  }

  void add(long second) {
    moveTo(second);
    counts[slot(newest)]++;
  }

  /** The second that has just begun does not count yet; at the start there are fewer of them. */
  double perSecond(long second) {
    moveTo(second);
    long whole = Arrays.stream(counts).sum() - counts[slot(newest)];
    long seconds = Math.min(counts.length - 1, newest - startedAt);
    return seconds == 0 ? 0 : (double) whole / seconds;
  }

  private void moveTo(long second) {
    if (second - newest >= counts.length) {
      Arrays.fill(counts, 0);
      newest = second;
    }
    while (newest < second) {
      counts[slot(++newest)] = 0;
    }
  }

  private int slot(long second) {
    return Math.floorMod(second, counts.length);
  }
}
