package io.mqttfactory.historian.store;

import io.mqttfactory.model.ParsedReading;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.model.ReadingType;
import java.time.Instant;
import java.util.Optional;

/** What is to be kept of one message. */
public sealed interface Entry {

  ReadingType<?> type();

  /** What identifies the reading, as far as it has a key that can be read. */
  Optional<ReadingKey> key();

  /** The payload as it came. */
  byte[] payload();

  Instant receivedAt();

  /** A reading that goes to its table. */
  record Good(ReadingType<?> type, Reading reading, byte[] payload, Instant receivedAt)
      implements Entry {
    @Override
    public Optional<ReadingKey> key() {
      return reading.stamp().key();
    }
  }

  /**
   * A message that goes to quarantine.
   *
   * @param reason safe to show
   */
  record Bad(
      ReadingType<?> type,
      Optional<ReadingKey> key,
      String reason,
      byte[] payload,
      Instant receivedAt)
      implements Entry {

    /** The entry as it goes to quarantine for that reason, beside the one it may have. */
    public static Bad of(Entry entry, String reason) {
      String all = entry instanceof Bad bad ? bad.reason() + "; " + reason : reason;
      return new Bad(entry.type(), entry.key(), all, entry.payload(), entry.receivedAt());
    }
  }

  /** Judges a payload; never throws, whatever it holds. */
  static Entry of(ReadingType<?> type, byte[] payload, Instant receivedAt) {
    ParsedReading<? extends Reading> parsed = type.parse(payload);
    if (parsed instanceof ParsedReading.Valid<? extends Reading> valid) {
      return new Good(type, valid.reading(), payload, receivedAt);
    }
    String reason = ((ParsedReading.Invalid<?>) parsed).reason();
    return new Bad(type, parsed.key(), reason, payload, receivedAt);
  }
}
