package io.mqttfactory.aggregate;

import io.mqttfactory.model.ReadingKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides when windows are published and revised. */
public final class Closing {

  /** A window that is to be published or revised now. */
  public record Due(Window window, boolean isRevision, boolean isNew) {}

  /** What the bridge knows of windows when it starts, from its database. */
  public record Known(
      Optional<Window> newestPublished, Collection<Window> open, Collection<Window> dirty) {

    /** Of a bridge that starts for the first time. */
    public static final Known NOTHING = new Known(Optional.empty(), List.of(), List.of());
  }

  public Closing(
      ClosingRules rules, Known known, Predicate<Window> isPublished, Instant now, long millis) {
    throw new UnsupportedOperationException(
        "comes with the next commit " + rules + known + isPublished + now + millis);
  }

  /** The link to the broker is up again: what was missed while it was down may be replayed. */
  public void reconnected(Instant now, long millis) {}

  /**
   * A reading was committed that was not there before.
   *
   * @param key empty for a publisher without epoch and sequence
   * @param timestamp the reading's
   * @param isLive whether it came on the public topic, not as a replay
   */
  public void received(
      String source,
      Optional<ReadingKey> key,
      Instant timestamp,
      boolean isLive,
      Instant now,
      long millis) {}

  /**
   * How far a stream was received without a hole. To be told after each commit, for each epoch that
   * moved, and for all that are not closed after the start, the oldest epoch first.
   *
   * @param position the consumer's, 0 for nothing
   * @param highestHeard the highest sequence that was received or offered
   */
  public void position(
      String source, String epoch, long position, long highestHeard, long millis) {}

  /** What is to be published or revised now, the oldest window first. */
  public List<Due> due(Instant now, long millis) {
    return List.of();
  }

  /** The window was published, or revised, and that was committed. */
  public void published(Due due) {}
}
