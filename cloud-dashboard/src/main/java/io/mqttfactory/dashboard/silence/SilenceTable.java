package io.mqttfactory.dashboard.silence;

import io.mqttfactory.runtime.consumer.store.OldRows;
import io.mqttfactory.runtime.store.Schema;
import io.mqttfactory.runtime.store.Statements;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** One row per silence. For the thread that writes. */
public final class SilenceTable {

  public static final Schema SCHEMA = Schema.beside(SilenceTable.class);

  private final PreparedStatement insert;
  private final OldRows oldRows;

  public SilenceTable(Statements statements) throws SQLException {
    insert = statements.prepare("INSERT INTO silences (began, ended, reason) VALUES (?, ?, ?)");
    oldRows = new OldRows(statements, "silences", "ended");
  }

  public void insert(Silence silence) throws SQLException {
    insert.setLong(1, silence.began().toEpochMilli());
    insert.setLong(2, silence.ended().toEpochMilli());
    insert.setString(3, silence.reason());
    insert.executeUpdate();
  }

  /**
   * @return whether there may be more
   */
  public boolean deleteSome(Instant limit) throws SQLException {
    return oldRows.deleteSome(limit);
  }
}
