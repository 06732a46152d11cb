package io.mqttfactory.analytics.recording;

import io.mqttfactory.analytics.anomaly.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How flags meet labels. An event is a labelled interval, or an episode of flags; an episode that
 * meets no labelled interval is a false alarm.
 *
 * @param delays of the intervals that were found, from their start to the first flag in them
 */
record LabelReport(
    int intervals,
    List<Duration> delays,
    int falseAlarms,
    double weeks,
    long hits,
    long falseFlags,
    long missed) {

  static LabelReport of(Labels labels, List<Sample> samples, List<Verdict> verdicts) {
    long hits = 0;
    long falseFlags = 0;
    long missed = 0;
    for (int i = 0; i < samples.size(); i++) {
      boolean wrong = labels.isWrongAt(samples.get(i).time());
      boolean flag = verdicts.get(i).flag();
      hits += wrong && flag ? 1 : 0;
      falseFlags += !wrong && flag ? 1 : 0;
      missed += wrong && !flag ? 1 : 0;
    }
    return new LabelReport(
        labels.intervals().size(),
        delays(labels, samples, verdicts),
        falseAlarms(labels, samples, verdicts),
        weeks(samples),
        hits,
        falseFlags,
        missed);
  }

  private static List<Duration> delays(
      Labels labels, List<Sample> samples, List<Verdict> verdicts) {
    List<Duration> delays = new ArrayList<>();
    for (Labels.Span span : labels.intervals()) {
      for (int i = 0; i < samples.size(); i++) {
        Instant time = samples.get(i).time();
        if (verdicts.get(i).flag() && span.contains(time)) {
          delays.add(Duration.between(span.start(), time));
          break;
        }
      }
    }
    Collections.sort(delays);
    return delays;
  }

  private static int falseAlarms(Labels labels, List<Sample> samples, List<Verdict> verdicts) {
    int alarms = 0;
    boolean before = false;
    boolean meets = true;
    for (int i = 0; i < samples.size(); i++) {
      boolean flag = verdicts.get(i).flag();
      if (flag && !before) {
        meets = false;
      }
      meets |= flag && labels.isWrongAt(samples.get(i).time());
      boolean ends = flag && (i + 1 == samples.size() || !verdicts.get(i + 1).flag());
      alarms += ends && !meets ? 1 : 0;
      before = flag;
    }
    return alarms;
  }

  private static double weeks(List<Sample> samples) {
    Instant last = samples.get(samples.size() - 1).time();
    Duration length = Duration.between(samples.get(0).time(), last);
    return (double) length.toMillis() / Duration.ofDays(7).toMillis();
  }

  /** For people; what cannot be said is a hyphen. */
  String text(String tag) {
    String median = delays.isEmpty() ? "-" : delays.get(delays.size() / 2).toString();
    return String.format(
        Locale.ROOT,
        "%s: %d of %d labelled intervals found, median delay %s%n"
            + "%s: %d false alarms, %s a week%n"
            + "%s: by event %s; by value %s%n",
        tag,
        delays.size(),
        intervals,
        median,
        tag,
        falseAlarms,
        figure(falseAlarms, weeks),
        tag,
        quality(delays.size(), falseAlarms, intervals - delays.size()),
        quality(hits, falseFlags, missed));
  }

  private static String quality(long hits, long wrong, long missed) {
    return "precision "
        + figure(hits, hits + wrong)
        + ", recall "
        + figure(hits, hits + missed)
        + ", F1 "
        + figure(2.0 * hits, 2.0 * hits + wrong + missed);
  }

  private static String figure(double part, double whole) {
    return whole > 0 ? String.format(Locale.ROOT, "%.3f", part / whole) : "-";
  }
}
