package io.mqttfactory.hmi.terminal;

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
      if (areTrendsDue(picture, wish)) {
        picture = picture.withTrends(client.trends(wish.range()), wish.range(), clock.instant());
      }
      return wish.journal() ? picture.withJournal(client.journal()) : picture;
    } catch (HmiException away) {
      return before.away(clock.instant(), away.getMessage());
    } catch (RuntimeException unexpected) {
      // Who looks would stop without a word.
      return before.away(clock.instant(), "cannot be read: " + unexpected);
    }
  }

  private boolean areTrendsDue(Picture picture, Wish wish) {
    Instant last = picture.trendsAt();
    return last == null
        || picture.range() != wish.range()
        || !clock.instant().isBefore(last.plus(TRENDS_EVERY));
  }
}
