package io.mqttfactory.runtime.delivery.sender;

import java.util.Map;
import java.util.TreeMap;

/**
 * When rows went to their public topic, for as long as that matters: a row that has just gone out
 * is not replayed. Bounded; a row that is forgotten here is sent once more than needed at worst.
 */
final class LiveTimes {

  private static final int MOST = 20_000;

  private final TreeMap<Long, Long> sentAt = new TreeMap<>();
  private final long memoryMillis;

  LiveTimes(long memoryMillis) {
    this.memoryMillis = memoryMillis;
  }

  void sent(long row, long nowMillis) {
    sentAt.put(row, nowMillis);
    while (sentAt.size() > MOST || isOld(sentAt.firstEntry(), nowMillis)) {
      sentAt.pollFirstEntry();
    }
  }

  /** Whether the row went out less than that long ago. */
  boolean isRecent(long row, long nowMillis, long spanMillis) {
    Long at = sentAt.get(row);
    return at != null && nowMillis - at < spanMillis;
  }

  private boolean isOld(Map.Entry<Long, Long> entry, long nowMillis) {
    return nowMillis - entry.getValue() > memoryMillis;
  }
}
