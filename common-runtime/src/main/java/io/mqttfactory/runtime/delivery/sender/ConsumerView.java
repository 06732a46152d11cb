package io.mqttfactory.runtime.delivery.sender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a sender knows of one required consumer: its latest position in each epoch (S4), and which
 * rows of its window were sent to it when (S6). All of it is in memory only: after a restart the
 * positions are unknown, which counts as 0, until the consumer states them again.
 */
final class ConsumerView {

  private final SenderLimits limits;
  private final TokenBucket bucket;
  private final Map<String, Long> positions = new HashMap<>();
  private final Map<Long, Long> replayedAt = new HashMap<>();
  private long retryMillis;
  private long heardAt;
  private long advancedAt;

  ConsumerView(SenderLimits limits, double rate, long nowMillis) {
    this.limits = limits;
    this.bucket = new TokenBucket(rate, nowMillis);
    this.retryMillis = limits.retry().toMillis();
    this.heardAt = nowMillis;
    this.advancedAt = nowMillis;
  }

  /** Takes a statement over; the latest holds, also when it is lower (S4). */
  void state(String epoch, long position, long nowMillis) {
    heardAt = nowMillis;
    Long before = positions.put(epoch, position);
    if (before == null || before != position) {
      advancedAt = nowMillis;
      retryMillis = limits.retry().toMillis();
    }
  }

  long position(String epoch) {
    return positions.getOrDefault(epoch, 0L);
  }

  /** Epochs that are no longer held have no position. */
  void keepOnly(Set<String> epochs) {
    positions.keySet().retainAll(epochs);
  }

  /**
   * Chooses what to replay now out of the window: what was not sent lately, live or to this
   * consumer.
   *
   * @param most how many the connection takes
   */
  List<OutboxRow> choose(List<OutboxRow> window, LiveTimes live, int most, long nowMillis) {
    Set<Long> ids = new HashSet<>();
    window.forEach(row -> ids.add(row.id()));
    replayedAt.keySet().retainAll(ids);
    int allowed = Math.min(most, bucket.available(nowMillis));
    long retry = retryMillis;
    boolean again = false;
    List<OutboxRow> chosen = new ArrayList<>();
    for (OutboxRow row : window) {
      if (chosen.size() >= allowed) {
        break;
      }
      Long before = replayedAt.get(row.id());
      boolean recent =
          (before != null && nowMillis - before < retry)
              || live.isRecent(row.id(), nowMillis, retry);
      if (!recent) {
        chosen.add(row);
        again |= before != null;
        replayedAt.put(row.id(), nowMillis);
      }
    }
    bucket.take(chosen.size());
    if (again) {
      retryMillis = Math.min(limits.longestRetry().toMillis(), retryMillis * 2);
    }
    return chosen;
  }

  /** What is wrong with a consumer that lacks rows; empty if nothing is (S7). */
  String complaint(boolean lacksRows, long nowMillis) {
    long silence = limits.silence().toMillis();
    if (nowMillis - heardAt > silence) {
      return "has not been heard for " + limits.silence().toMinutes() + " minutes";
    }
    if (!lacksRows) {
      advancedAt = nowMillis;
    }
    return nowMillis - advancedAt > silence
        ? "is heard, but has stored nothing for " + limits.silence().toMinutes() + " minutes"
        : "";
  }
}
