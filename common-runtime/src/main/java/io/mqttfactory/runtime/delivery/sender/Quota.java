package io.mqttfactory.runtime.delivery.sender;

import io.mqttfactory.runtime.Settings;

/**
 * How much an outbox may hold (S7). It stays well below the disk: what does not fit any more is
 * dropped in order, declared and counted, instead of stopping the sender.
 */
public record Quota(long rows, long bytes) {

  private static final long MEBIBYTE = 1024 * 1024;

  /** Eleven days of a reading every 2 s. */
  public static final Quota DEFAULT = new Quota(500_000, 256 * MEBIBYTE);

  /** Reads {@code OUTBOX_MAX_ROWS} and {@code OUTBOX_MAX_BYTES}. */
  public static Quota from(Settings settings) {
    return new Quota(
        settings.wholeNumber("OUTBOX_MAX_ROWS", DEFAULT.rows, 10, 1_000_000_000),
        settings.wholeNumber("OUTBOX_MAX_BYTES", DEFAULT.bytes, 64 * 1024, 1L << 40));
  }

  /**
   * Drops the oldest rows, whoever lacks them, until the rest fits.
   *
   * @return how many
   */
  public int enforce(Outbox outbox) {
    int dropped = 0;
    while ((outbox.rows() > rows || outbox.bytes() > bytes) && outbox.dropOldest()) {
      dropped++;
    }
    return dropped;
  }
}
