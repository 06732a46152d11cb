package io.mqttfactory.runtime;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: {@code 0.5} (seconds), {@code 500ms}, {@code 10m}, {@code PT2S}.
 */
public final class Durations {

  /** What is accepted, for messages. */
  public static final String ACCEPTED = "seconds (0.5), a number with ms, s, m, h or d, or PT0.5S";

  private static final Pattern SUFFIXED =
      Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)(ms|s|m|h|d)?");
  private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000);
  private static final Map<String, BigDecimal> SECONDS =
      Map.of(
          "ms", new BigDecimal("0.001"),
          "s", BigDecimal.ONE,
          "m", BigDecimal.valueOf(60),
          "h", BigDecimal.valueOf(3_600),
          "d", BigDecimal.valueOf(86_400));

  private Durations() {}

  /**
   * @throws IllegalArgumentException if the text is none of the accepted forms, or negative
   */
  public static Duration parse(String text) {
    Matcher suffixed = SUFFIXED.matcher(text.strip());
    if (suffixed.matches()) {
      String unit = suffixed.group(2) == null ? "s" : suffixed.group(2);
      return ofSeconds(new BigDecimal(suffixed.group(1)).multiply(SECONDS.get(unit)));
    }
    try {
      Duration duration = Duration.parse(text.strip());
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (DateTimeException notIso) {
      // told below, as for a negative duration
    }
    throw new IllegalArgumentException(ACCEPTED);
  }

  private static Duration ofSeconds(BigDecimal seconds) {
    BigDecimal[] parts = seconds.divideAndRemainder(BigDecimal.ONE);
    return Duration.ofSeconds(
        parts[0].longValueExact(), parts[1].multiply(NANOS_PER_SECOND).longValue());
  }
}
