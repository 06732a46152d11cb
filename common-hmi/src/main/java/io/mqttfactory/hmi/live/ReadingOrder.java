package io.mqttfactory.hmi.live;

import io.mqttfactory.model.Stamp;
import java.time.Instant;
import java.util.Objects;

/**
 * Tells of each reading of one source whether it is newer than all before it, and as of when it
 * counts. Not thread-safe.
 *
 * <p>Within an epoch the sequence decides, else the time. Clocks may be wrong, hence two rules. A
 * reading that is stamped ahead of the plant's clock counts as of its receipt: else it would keep
 * out all that follows until that time has come. And when a source that has announced itself begins
 * a new epoch, that counts whatever its time: it was restarted, perhaps with its clock set back.
 */
public final class ReadingOrder {

  /** Where a reading belongs. */
  public enum Place {
    NEWER,
    /** The newest one once more. */
    REPEATED,
    /** Older than the newest one. */
    LATE
  }

  /**
   * @param at as of when a newer reading counts, always after the newest one so far; for others
   *     their timestamp
   * @param missing how many readings of its epoch are lacking before it
   */
  public record Verdict(Place place, Instant at, long missing) {}

  private Stamp newest;
  private Instant newestAt = Instant.MIN;
  private boolean announced;

  /** The source said that it is there: it may have been restarted. */
  public void announced() {
    announced = true;
  }

  /**
   * @param now by the plant's clock
   */
  public Verdict judge(Stamp stamp, Instant now) {
    Place place = place(stamp);
    if (place != Place.NEWER) {
      return new Verdict(place, stamp.timestamp(), 0);
    }
    long missing = isOfSameEpoch(stamp) ? stamp.sequence() - newest.sequence() - 1 : 0;
    Instant at = stamp.timestamp();
    if (at.isAfter(now) || !at.isAfter(newestAt)) {
      // Never backwards, even if the plant's clock itself was set back.
      at = now.isAfter(newestAt) ? now : newestAt.plusMillis(1);
    }
    newest = stamp;
    newestAt = at;
    announced = false;
    return new Verdict(place, at, missing);
  }

  private Place place(Stamp stamp) {
    if (newest == null) {
      return Place.NEWER;
    }
    if (isOfSameEpoch(stamp)) {
      return compared(Long.compare(stamp.sequence(), newest.sequence()));
    }
    boolean restarted = announced && stamp.epoch() != null;
    return restarted ? Place.NEWER : compared(stamp.timestamp().compareTo(newestAt));
  }

  private boolean isOfSameEpoch(Stamp stamp) {
    return newest != null && stamp.epoch() != null && Objects.equals(stamp.epoch(), newest.epoch());
  }

  private static Place compared(int order) {
    if (order == 0) {
      return Place.REPEATED;
    }
    return order > 0 ? Place.NEWER : Place.LATE;
  }
}
