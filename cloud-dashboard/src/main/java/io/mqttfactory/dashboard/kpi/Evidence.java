package io.mqttfactory.dashboard.kpi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of the last day: what key figures and recommendations are made of.
 *
 * @param at up to when: the end of the newest window
 * @param hour the last hour in slots of five minutes, the oldest first; an empty slot has no window
 * @param hourBefore the hour before that, likewise
 * @param day the last 24 hours, hour by hour, the oldest first
 * @param quarters the last 24 hours in quarters of an hour of the clock, as suppliers bill demand
 * @param today since 00:00 UTC
 * @param meterOfHour what the meter gained in the last hour
 * @param meterToday what it gained since 00:00 UTC
 * @param expectedPerSecond data points that each section should have; without those that nobody
 *     knows
 */
public record Evidence(
    Instant at,
    List<Sums> hour,
    List<Sums> hourBefore,
    List<Sums> day,
    List<Sums> quarters,
    Sums today,
    Metered meterOfHour,
    Metered meterToday,
    Map<Section, Double> expectedPerSecond) {

  public static final Duration SLOT = Duration.ofMinutes(5);
  public static final Duration QUARTER = Duration.ofMinutes(15);
  public static final Duration HOUR = Duration.ofHours(1);
  public static final Duration DAY = Duration.ofDays(1);

  private static final double MOST = 0.8;

  public Evidence {
    hour = List.copyOf(hour);
    hourBefore = List.copyOf(hourBefore);
    day = List.copyOf(day);
    quarters = List.copyOf(quarters);
    expectedPerSecond = Map.copyOf(expectedPerSecond);
  }

  /** Before anything was received. */
  public static Evidence none(Instant at) {
    return new Evidence(
        at,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Sums.NONE,
        Metered.NONE,
        Metered.NONE,
        Map.of());
  }

  public Sums lastHour() {
    return Sums.total(hour);
  }

  public Sums lastDay() {
    return Sums.total(day);
  }

  /** Highest mean power of a quarter that was followed for most of it, kW. */
  public Optional<Double> demandPeak() {
    return quarters.stream()
        .filter(quarter -> quarter.get(Amount.SECONDS) > QUARTER.toSeconds() * MOST)
        .flatMap(quarter -> quarter.power().stream())
        .max(Double::compareTo);
  }

  public Sums over(Span span) {
    return switch (span) {
      case HOUR -> lastHour();
      case DAY -> lastDay();
      case TODAY -> today;
    };
  }

  /**
   * The share of the data points of a span that was received; empty if nobody knows how many
   * should.
   */
  public Optional<Double> completeness(Section section, Sums sums, Duration span) {
    return Optional.ofNullable(expectedPerSecond.get(section))
        .filter(rate -> rate > 0 && !span.isZero())
        .map(rate -> Math.min(1, sums.get(section.samples()) / (rate * span.toMillis() / 1e3)));
  }
}
