package io.mqttfactory.analytics.store;

import io.mqttfactory.cloud.AggregateTables;
import io.mqttfactory.runtime.consumer.store.ContentTables;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.OldRows;
import io.mqttfactory.runtime.store.Statements;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** What was received, and what was concluded from it. */
final class AnalyticsTables implements ContentTables {

  /** What was told to people is kept longer than what it was concluded from. */
  private static final Duration INSIGHTS_KEPT_LONGER = Duration.ofDays(23);

  final AggregateTables windows;
  final ConclusionTables conclusions;
  final CheckpointTable checkpoints;

  private final OldRows oldPredictions;
  private final OldRows oldAnomalies;
  private final OldRows oldInsights;

  AnalyticsTables(Statements statements) throws SQLException {
    windows = new AggregateTables(statements, new AnalyticsLayout());
    conclusions = new ConclusionTables(statements);
    checkpoints = new CheckpointTable(statements);
    oldPredictions = new OldRows(statements, "predictions", "target_time");
    oldAnomalies = new OldRows(statements, "anomalies", "until");
    oldInsights = new OldRows(statements, "insights", "resolved_at");
  }

  @Override
  public boolean insert(Entry.Good entry) throws SQLException {
    return windows.insert(entry);
  }

  @Override
  public boolean holdsOtherBytes(Entry entry) throws SQLException {
    return windows.holdsOtherBytes(entry);
  }

  /** What stands has no end, and is kept. */
  @Override
  public boolean deleteSome(Instant limit) throws SQLException {
    boolean more = windows.deleteSome(limit);
    more |= oldPredictions.deleteSome(limit);
    more |= oldAnomalies.deleteSome(limit);
    more |= oldInsights.deleteSome(limit.minus(INSIGHTS_KEPT_LONGER));
    return more;
  }
}
