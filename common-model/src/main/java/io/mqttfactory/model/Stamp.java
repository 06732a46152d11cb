package io.mqttfactory.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where and when a reading comes from: the members that all readings share.
 *
 * @param timestamp when it was read, by its source's clock
 * @param plcId the source
 * @param epoch new at each start of the source; null if another system published it
 * @param sequence from 1 without gaps within the epoch; null exactly if the epoch is
 * @param recordedAt when a recorded value was measured in truth; null for a live one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Stamp(
    Instant timestamp, String plcId, String epoch, Long sequence, Instant recordedAt) {

  public Stamp {
    Objects.requireNonNull(timestamp, "timestamp");
    ComponentName.require(plcId);
    if ((epoch == null) != (sequence == null)) {
      throw new IllegalArgumentException("epoch and sequence come together or not at all");
    }
  }

  /** A stamp of this system's senders. */
  public static Stamp of(Instant timestamp, String plcId, String epoch, long sequence) {
    return new Stamp(timestamp, plcId, epoch, sequence, null);
  }

  /** A stamp without epoch and sequence. */
  public static Stamp unnumbered(Instant timestamp, String plcId) {
    return new Stamp(timestamp, plcId, null, null, null);
  }

  public Stamp numbered(String newEpoch, long newSequence) {
    return new Stamp(timestamp, plcId, newEpoch, newSequence, recordedAt);
  }

  public Stamp recordedAt(Instant time) {
    return new Stamp(timestamp, plcId, epoch, sequence, time);
  }

  /** What identifies the reading; empty without epoch and sequence. */
  public Optional<ReadingKey> key() {
    return epoch == null ? Optional.empty() : Optional.of(new ReadingKey(plcId, epoch, sequence));
  }
}
