package io.mqttfactory.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;

/**
 * Timestamps on the wire: written in UTC, ISO 8601, with milliseconds and {@code Z}; read with or
 * without fractions and with any offset, and without a zone as UTC.
 */
public final class WireTime {

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** Outside these a timestamp is a mistake (seconds taken for milliseconds, an unset clock). */
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private WireTime() {}

  public static String format(Instant time) {
    return WRITTEN.format(time);
  }

  /**
   * @return the time, cut to milliseconds
   * @throws IllegalArgumentException if the text is not an ISO 8601 time from 1970 to 2199
   */
  public static Instant parse(String text) {
    try {
      Instant time = toInstant(text).truncatedTo(ChronoUnit.MILLIS);
      if (!time.isBefore(EARLIEST) && time.isBefore(LATEST)) {
        return time;
      }
    } catch (DateTimeException notATime) {
      // told below, as for a time outside the range
    }
    throw new IllegalArgumentException(
        "held " + SafeText.quote(text) + ", expected an ISO 8601 time from 1970 to 2199");
  }

  private static Instant toInstant(String text) {
    TemporalAccessor parsed =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return parsed instanceof OffsetDateTime zoned
        ? zoned.toInstant()
        : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC);
  }
}
