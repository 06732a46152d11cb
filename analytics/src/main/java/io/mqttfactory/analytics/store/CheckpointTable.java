package io.mqttfactory.analytics.store;

import io.mqttfactory.runtime.store.Statements;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Checkpoints: all of the last hours, before that the first of each day. */
final class CheckpointTable {

  /** Late windows are seldom later; an older one costs a day's windows at most. */
  private static final Duration ALL_KEPT = Duration.ofHours(12);

  private static final int MILLIS_A_DAY = 86_400_000;

  private final PreparedStatement insert;
  private final PreparedStatement deleteAfter;
  private final PreparedStatement deleteMost;
  private final PreparedStatement deleteOthers;
  private final PreparedStatement upsertProgress;

  CheckpointTable(Statements statements) throws SQLException {
    insert = statements.prepare("INSERT OR REPLACE INTO checkpoints VALUES (?, ?, ?)");
    deleteAfter = statements.prepare("DELETE FROM checkpoints WHERE at > ?");
    deleteMost =
        statements.prepare(
            """
            DELETE FROM checkpoints WHERE at < ?1 AND (at < ?2 OR at NOT IN
              (SELECT min(at) FROM checkpoints GROUP BY at / ?3))
            """);
    deleteOthers = statements.prepare("DELETE FROM checkpoints WHERE fingerprint <> ?");
    upsertProgress =
        statements.prepare(
            "INSERT OR REPLACE INTO progress (id, reached, newest_row) VALUES (1, ?, ?)");
  }

  void insert(Checkpoint checkpoint, String fingerprint) throws SQLException {
    insert.setLong(1, checkpoint.at().toEpochMilli());
    insert.setString(2, fingerprint);
    insert.setBytes(3, checkpoint.state());
    insert.executeUpdate();
  }

  void deleteAfter(Instant time) throws SQLException {
    deleteAfter.setLong(1, time.toEpochMilli());
    deleteAfter.executeUpdate();
  }

  /** Those that were written with other parameters or by another program. */
  void deleteOthers(String fingerprint) throws SQLException {
    deleteOthers.setString(1, fingerprint);
    deleteOthers.executeUpdate();
  }

  /**
   * @param reached the engine's time
   * @param retention what is older than that goes as well
   */
  void thinOut(Instant reached, Duration retention) throws SQLException {
    deleteMost.setLong(1, reached.minus(ALL_KEPT).toEpochMilli());
    deleteMost.setLong(2, reached.minus(retention).toEpochMilli());
    deleteMost.setInt(3, MILLIS_A_DAY);
    deleteMost.executeUpdate();
  }

  void write(Progress progress) throws SQLException {
    upsertProgress.setLong(1, progress.reached().toEpochMilli());
    upsertProgress.setLong(2, progress.newestRow());
    upsertProgress.executeUpdate();
  }
}
