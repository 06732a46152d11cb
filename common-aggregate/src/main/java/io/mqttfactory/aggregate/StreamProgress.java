package io.mqttfactory.aggregate;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How far one epoch of a source was received without a hole. Not thread-safe. */
final class StreamProgress {

  /** Of more readings beyond a hole, the first are forgotten: the later ones say as much. */
  private static final int MOST_BEYOND = 1_000;

  private final Reached reached = new Reached();
  private final NavigableMap<Long, Instant> beyond = new TreeMap<>();
  private long position;
  private boolean isWhole;
  private long lastMoved;

  /**
   * @param millis when it was heard of first
   */
  StreamProgress(long millis) {
    lastMoved = millis;
  }

  /** What is missing may come now. */
  void reconnected(long millis) {
    lastMoved = millis;
  }

  void received(long sequence, Instant timestamp) {
    if (sequence <= position) {
      reached.add(timestamp);
      return;
    }
    beyond.put(sequence, timestamp);
    if (beyond.size() > MOST_BEYOND) {
      beyond.pollFirstEntry();
    }
  }

  /**
   * @return whether it moved forward
   */
  boolean moveTo(long newPosition, boolean nothingMissing, long millis) {
    boolean moved = newPosition > position;
    lastMoved = moved ? millis : lastMoved;
    position = Math.max(position, newPosition);
    isWhole = nothingMissing;
    NavigableMap<Long, Instant> passed = beyond.headMap(position, true);
    passed.values().forEach(reached::add);
    passed.clear();
    return moved;
  }

  /** Whether nothing that was heard of is missing. */
  boolean isWhole() {
    return isWhole;
  }

  /** When its hole last became smaller, in monotonic milliseconds. */
  long lastMoved() {
    return lastMoved;
  }

  /** Whether all that was told of it lies at or below the position. */
  boolean isOver() {
    return isWhole && beyond.isEmpty();
  }

  Reached reached() {
    return reached;
  }
}
