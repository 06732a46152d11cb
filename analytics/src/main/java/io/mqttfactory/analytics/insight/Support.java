package io.mqttfactory.analytics.insight;

import io.mqttfactory.analytics.anomaly.Anomaly;
import io.mqttfactory.analytics.wear.WearOutlook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What speaks for a matter at a moment.
 *
 * @param anomalies those that stand
 * @param outlooks those that foresee that a limit is reached
 */
record Support(List<Anomaly> anomalies, List<WearOutlook> outlooks) {

  /** One very strong anomaly is not worth any number of witnesses. */
  private static final double MOST_STRENGTH = 2;

  private static final double MILLIS_PER_SECOND = 1_000;

  boolean isEmpty() {
    return anomalies.isEmpty() && outlooks.isEmpty();
  }

  /**
   * What began after that moment, which is null if all counts. Wear that is foreseen was there
   * before.
   */
  Support after(Instant moment) {
    if (moment == null) {
      return this;
    }
    return new Support(
        anomalies.stream().filter(anomaly -> anomaly.since().isAfter(moment)).toList(), outlooks);
  }

  /** Two agree, or one has stood for long enough. A foreseen limit is a witness too. */
  boolean isEnough(Instant now, InsightParameters parameters) {
    return anomalies.size() + (outlooks.isEmpty() ? 0 : 1) >= 2
        || anomalies.stream().anyMatch(anomaly -> hasStood(anomaly, now, parameters));
  }

  private static boolean hasStood(Anomaly anomaly, Instant now, InsightParameters parameters) {
    double seconds = Duration.between(anomaly.since(), now).toMillis() / MILLIS_PER_SECOND;
    return seconds >= parameters.aloneSeconds(anomaly.detector());
  }

  /** 0..1: half of the doubt goes with each witness, or with each unit of its strength. */
  double confidence() {
    double strength =
        anomalies.stream().mapToDouble(a -> Math.min(MOST_STRENGTH, a.strength())).sum()
            + outlooks.stream().mapToDouble(WearOutlook::probability).max().orElse(0);
    return 1 - StrictMath.pow(0.5, strength);
  }

  /** When the evidence begins; the given moment if nothing says. */
  Instant since(Instant now) {
    return anomalies.stream().map(Anomaly::since).min(Instant::compareTo).orElse(now);
  }

  List<String> measures() {
    return Stream.concat(
            anomalies.stream().flatMap(anomaly -> anomaly.measures().stream()),
            outlooks.stream().map(WearOutlook::measure))
        .distinct()
        .toList();
  }

  List<String> detectors() {
    return anomalies.stream().map(Anomaly::detector).distinct().toList();
  }

  /** For people, with numbers. */
  String words() {
    return Stream.concat(
            anomalies.stream().map(Anomaly::description), outlooks.stream().map(Support::words))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String words(WearOutlook outlook) {
    String unit = outlook.unit().isEmpty() ? "" : " " + outlook.unit();
    String limit =
        String.format(Locale.ROOT, "%s (%.3g%s)", outlook.limitName(), outlook.limit(), unit);
    if (outlook.state() == WearOutlook.State.LIMIT_REACHED || outlook.hoursToLimit() == null) {
      return limit + " is reached";
    }
    double hours = outlook.hoursToLimit();
    return String.format(Locale.ROOT, "%s is reached in about %.0f hours", limit, hours);
  }
}
