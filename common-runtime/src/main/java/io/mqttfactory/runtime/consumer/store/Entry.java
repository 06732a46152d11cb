package io.mqttfactory.runtime.consumer.store;

import io.mqttfactory.model.Feed;
import io.mqttfactory.model.Keyed;
import io.mqttfactory.model.ParsedReading;
import io.mqttfactory.model.ReadingKey;
import java.time.Instant;
import java.util.Optional;

/** What is to be kept of one message. */
public sealed interface Entry {

  /** On whose topic it came. */
  Feed<?> feed();

  /** What identifies the content, as far as it has a key that can be read. */
  Optional<ReadingKey> key();

  /** The payload as it came. */
  byte[] payload();

  Instant receivedAt();

  /** A message whose content goes to its table. */
  record Good(Feed<?> feed, Keyed content, byte[] payload, Instant receivedAt) implements Entry {
    @Override
    public Optional<ReadingKey> key() {
      return content.key();
    }
  }

  /**
   * A message that goes to quarantine.
   *
   * @param reason safe to show
   */
  record Bad(
      Feed<?> feed, Optional<ReadingKey> key, String reason, byte[] payload, Instant receivedAt)
      implements Entry {

    /** The entry as it goes to quarantine for that reason, beside the one it may have. */
    public static Bad of(Entry entry, String reason) {
      String all = entry instanceof Bad bad ? bad.reason() + "; " + reason : reason;
      return new Bad(entry.feed(), entry.key(), all, entry.payload(), entry.receivedAt());
    }
  }

  /** Judges a payload; never throws, whatever it holds. */
  static Entry of(Feed<?> feed, byte[] payload, Instant receivedAt) {
    ParsedReading<?> parsed = feed.parse(payload);
    if (parsed instanceof ParsedReading.Valid<?> valid) {
      return new Good(feed, valid.reading(), payload, receivedAt);
    }
    String reason = ((ParsedReading.Invalid<?>) parsed).reason();
    return new Bad(feed, parsed.key(), reason, payload, receivedAt);
  }
}
