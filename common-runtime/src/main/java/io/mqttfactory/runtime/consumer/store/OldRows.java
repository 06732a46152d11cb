package io.mqttfactory.runtime.consumer.store;

import io.mqttfactory.runtime.store.Statements;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** Removes what is too old from one table, in steps that take milliseconds. */
public final class OldRows {

  private static final int ROWS_PER_STEP = 500;

  private final PreparedStatement deletion;

  /**
   * @param table has a column {@code id} that identifies a row
   * @param time the column that tells how old a row is, in milliseconds since 1970, with an index
   */
  public OldRows(Statements statements, String table, String time) throws SQLException {
    deletion =
        statements.prepare(
            "DELETE FROM %1$s WHERE id IN (SELECT id FROM %1$s WHERE %2$s < ? ORDER BY %2$s LIMIT %3$d)"
                .formatted(table, time, ROWS_PER_STEP));
  }

  /**
   * @return whether there may be more
   */
  public boolean deleteSome(Instant limit) throws SQLException {
    deletion.setLong(1, limit.toEpochMilli());
    return deletion.executeUpdate() > 0;
  }
}
