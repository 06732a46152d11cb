package io.mqttfactory.historian.quality;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.consumer.SourceStatistics;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One topic's figures for people.
 *
 * @param flow of the last minutes
 * @param counted missing, gone and streams ever, all else since the start of the historian
 * @param rejected what could not be stored as a reading: quarantined or refused
 * @param ageSeconds of the newest reading, in plant time; null if none came since the start
 * @param intervalSeconds how far apart its readings should be
 * @param levels whether a figure is fine, by its name
 */
record TopicQuality(
    String topic,
    String source,
    Flow flow,
    SourceStatistics counted,
    long rejected,
    Double ageSeconds,
    double intervalSeconds,
    Map<String, String> levels) {

  /**
   * @param interval of plant time
   * @param wallSeconds the same on the wall, which rates are measured by
   */
  static TopicQuality of(
      ReadingType<?> type,
      Flow flow,
      SourceStatistics counted,
      Duration interval,
      double wallSeconds,
      Instant now) {
    double seconds = interval.toMillis() / 1e3;
    Double age =
        counted.latest() == null ? null : Duration.between(counted.latest(), now).toMillis() / 1e3;
    long rejected = counted.quarantined() + counted.refused();
    Map<String, String> levels = new LinkedHashMap<>();
    put(levels, "age", Judgement.freshness(age, seconds));
    put(levels, "messages_per_second", Judgement.rate(flow.messagesPerSecond(), wallSeconds));
    put(levels, "latency_p50", Judgement.latency(flow.latencyP50()));
    put(levels, "latency_p95", Judgement.latency(flow.latencyP95()));
    put(levels, "latency_p99", Judgement.latency(flow.latencyP99()));
    put(levels, "missing", Judgement.none(counted.missing()));
    put(levels, "gone", Judgement.none(counted.gone()));
    put(levels, "rejected", Judgement.none(rejected));
    put(levels, "conflicts", Judgement.none(counted.conflicts()));
    put(levels, "skewed", Judgement.none(counted.skewed()));
    put(levels, "duplicates", Level.NEUTRAL);
    put(levels, "out_of_order", Level.NEUTRAL);
    return new TopicQuality(
        type.topic(), type.source(), flow, counted, rejected, age, seconds, levels);
  }

  private static void put(Map<String, String> levels, String name, Level level) {
    levels.put(name, level.name().toLowerCase(Locale.ROOT));
  }
}
