package io.mqttfactory.historian.quality;

import io.mqttfactory.historian.presence.ComponentWatch;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Durations;
import io.mqttfactory.runtime.PlantClock;
import io.mqttfactory.runtime.consumer.Consumer;
import io.mqttfactory.runtime.consumer.SourceStatistics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Says how well the readings come in. Thread-safe; an answer costs next to nothing. */
public final class QualityReport {

  /** Of a source that does not tell its interval. */
  private static final Duration ASSUMED = Duration.ofSeconds(10);

  /** Counting passes the index of each table: not for every page every few seconds. */
  private static final Duration COUNTED_FOR = Duration.ofMinutes(1);

  private final Consumer consumer;
  private final IntakeMeter meter;
  private final ComponentWatch watch;
  private final PlantClock clock;
  private final IntakeRoom room;
  private final Supplier<Map<String, Long>> countRows;
  private Map<String, Long> rows;
  private Instant countedAt;

  /**
   * @param countRows counts the rows of each table anew
   */
  public QualityReport(
      Consumer consumer,
      IntakeMeter meter,
      ComponentWatch watch,
      PlantClock clock,
      IntakeRoom room,
      Supplier<Map<String, Long>> countRows) {
    this.consumer = consumer;
    this.meter = meter;
    this.watch = watch;
    this.clock = clock;
    this.room = room;
    this.countRows = countRows;
  }

  /** What is answered over HTTP. */
  public Map<String, Object> answer() {
    Map<String, Object> account = consumer.account().get();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("since", account.get("since"));
    answer.put("rate_window_seconds", IntakeMeter.RATE_WINDOW.toSeconds());
    answer.put("latency_window_seconds", IntakeMeter.LATENCY_WINDOW.toSeconds());
    answer.put("topics", topics());
    answer.put("store", StoreQuality.of(account, room, rows()));
    return answer;
  }

  /** How far apart that type's readings should be, in plant time. */
  public Duration intervalOf(ReadingType<?> type) {
    try {
      return watch
          .infoOf(type.source())
          .map(info -> info.properties().get("interval"))
          .map(Durations::parse)
          .filter(interval -> interval.compareTo(Duration.ZERO) > 0)
          .orElse(ASSUMED);
    } catch (IllegalArgumentException unreadable) {
      return ASSUMED;
    }
  }

  private List<TopicQuality> topics() {
    List<SourceStatistics> statistics = consumer.statistics();
    List<TopicQuality> topics = new ArrayList<>();
    for (int i = 0; i < statistics.size(); i++) {
      ReadingType<?> type = ReadingType.ALL.get(i);
      Duration interval = intervalOf(type);
      double onTheWall = clock.onTheWall(interval).toMillis() / 1e3;
      topics.add(
          TopicQuality.of(
              type, meter.flowOf(type), statistics.get(i), interval, onTheWall, clock.instant()));
    }
    return topics;
  }

  private synchronized Map<String, Long> rows() {
    Instant now = clock.wall().instant();
    if (rows == null || Duration.between(countedAt, now).compareTo(COUNTED_FOR) > 0) {
      rows = countRows.get();
      countedAt = now;
    }
    return rows;
  }
}
