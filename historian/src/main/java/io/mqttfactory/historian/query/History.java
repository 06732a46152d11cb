package io.mqttfactory.historian.query;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was stored. Thread-safe; each answer is what was committed when it was asked for. */
public interface History {

  /** The row with the newest timestamp. */
  Optional<HistoryRow> latest(ReadingType<?> type);

  /**
   * Rows of a span of time, oldest first.
   *
   * @param after where the page before ended; {@link Cursor#START} for the first page
   */
  List<HistoryRow> page(ReadingType<?> type, TimeSpan span, Cursor after, int limit);

  /** Smallest, mean and largest known value per bucket; buckets without values are absent. */
  List<TrendBucket> trend(ReadingType<?> type, Tag<?> tag, TimeSpan span, int buckets);

  /** How many rows each table has. */
  Map<String, Long> rowCounts();
}
