package io.mqttfactory.hmi.terminal;

import io.mqttfactory.hmi.view.TrendRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Makes the next picture from the one before and the HMI's answers. */
final class Lookout {

  private static final Duration TRENDS_EVERY = Duration.ofSeconds(5);

  private final HmiClient client;
  private final Clock clock;

  Lookout(HmiClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** Never fails: an HMI that is away is a picture too. */
  Picture look(Picture before, Wish wish) {
    try {
      Picture picture = before.withState(client.state(), clock.instant());
      TrendRange range = picture.state().nearest(wish.range());
      if (range != null && areTrendsDue(picture, range)) {
        picture = picture.withTrends(client.trends(range), range, clock.instant());
      }
      return wish.journal() ? picture.withJournal(client.journal()) : picture;
    } catch (HmiException away) {
      return before.away(clock.instant(), away.getMessage());
    } catch (RuntimeException unexpected) {
      // Who looks would stop without a word.
      return before.away(clock.instant(), "cannot be read: " + unexpected);
    }
  }

  private boolean areTrendsDue(Picture picture, TrendRange range) {
    Instant last = picture.trendsAt();
    return last == null
        || picture.range() != range
        || !clock.instant().isBefore(last.plus(TRENDS_EVERY));
  }
}
