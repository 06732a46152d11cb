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

  /** The same, with 0 for any digit. */
  private static final String FORM = "0000-00-00T00:00:00.000Z";

  private static final int NANOS_PER_MILLI = 1_000_000;

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
    return isAsWritten(text) ? fromWritten(text) : fromIso(text);
  }

  /** What this system writes is most of what it reads: worth a shorter way. */
  private static boolean isAsWritten(String text) {
    boolean fits = text.length() == FORM.length();
    for (int i = 0; fits && i < FORM.length(); i++) {
      char found = text.charAt(i);
      fits = FORM.charAt(i) == '0' ? found >= '0' && found <= '9' : found == FORM.charAt(i);
    }
    return fits;
  }

  private static Instant fromWritten(String text) {
    LocalDateTime time =
        LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            number(text, 20, 23) * NANOS_PER_MILLI);
    return time.toInstant(ZoneOffset.UTC);
  }

  private static int number(String text, int begin, int end) {
    return Integer.parseInt(text, begin, end, 10);
  }

  private static Instant fromIso(String text) {
    TemporalAccessor parsed =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return parsed instanceof OffsetDateTime zoned
        ? zoned.toInstant()
        : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC);
  }
}
