package io.mqttfactory.analytics.recording;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Reads times as recordings have them: ISO 8601 with or without zone (then UTC), fractions, time of
 * day, and with T or a space; or a number of seconds, milliseconds, micro- or nanoseconds since
 * 1970, which its size tells.
 */
final class TimeText {

  /** Such a number of seconds would be in the year 5138; of milliseconds, in 1973. */
  private static final double MOST_SECONDS = 1e11;

  private static final double STEP = 1_000;

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  private TimeText() {}

  /** Empty if that is no time. */
  static Optional<Instant> parse(String text) {
    try {
      return Optional.of(isNumber(text) ? sinceEpoch(Double.parseDouble(text)) : iso(text));
    } catch (DateTimeException | NumberFormatException noTime) {
      return Optional.empty();
    }
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?") && !text.matches("\\d{4}");
  }

  private static Instant sinceEpoch(double number) {
    double seconds = number;
    while (Math.abs(seconds) >= MOST_SECONDS) {
      seconds /= STEP;
    }
    return Instant.ofEpochMilli(Math.round(seconds * STEP));
  }

  private static Instant iso(String text) {
    String normal = text.strip().replaceFirst("\\s+(?=\\d)", "T").replace(" ", "");
    TemporalAccessor parsed =
        ISO.parseBest(normal, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    if (parsed instanceof OffsetDateTime moment) {
      return moment.toInstant();
    }
    return parsed instanceof LocalDateTime local
        ? local.toInstant(ZoneOffset.UTC)
        : LocalDate.from(parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
