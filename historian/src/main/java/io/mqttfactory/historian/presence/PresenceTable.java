package io.mqttfactory.historian.presence;

import io.mqttfactory.runtime.store.Schema;
import io.mqttfactory.runtime.store.Statements;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The table of the components. It belongs to the thread of its connection. */
public final class PresenceTable {

  public static final Schema SCHEMA = Schema.beside(PresenceTable.class);

  private final PreparedStatement select;
  private final PreparedStatement clear;
  private final PreparedStatement insert;

  public PresenceTable(Statements statements) throws SQLException {
    select =
        statements.prepare(
            """
            SELECT component, state, since, first_seen, restarts, started_at, version
            FROM components ORDER BY component
            """);
    clear = statements.prepare("DELETE FROM components");
    insert =
        statements.prepare(
            """
            INSERT INTO components
              (component, state, since, first_seen, restarts, started_at, version)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """);
  }

  public List<ComponentPresence> readAll() throws SQLException {
    List<ComponentPresence> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        Instant startedAt = time(row, 6);
        found.add(
            new ComponentPresence(
                row.getString(1),
                row.getString(2),
                time(row, 3),
                time(row, 4),
                row.getInt(5),
                startedAt,
                row.getString(7)));
      }
    }
    return found;
  }

  /** Replaces what was kept; there are few of them, and they change rarely. */
  public void save(List<ComponentPresence> components) throws SQLException {
    clear.executeUpdate();
    for (ComponentPresence one : components) {
      insert.setString(1, one.component());
      insert.setString(2, one.state());
      insert.setLong(3, one.since().toEpochMilli());
      insert.setLong(4, one.firstSeen().toEpochMilli());
      insert.setInt(5, one.restarts());
      if (one.startedAt() == null) {
        insert.setNull(6, Types.INTEGER);
      } else {
        insert.setLong(6, one.startedAt().toEpochMilli());
      }
      insert.setString(7, one.version());
      insert.executeUpdate();
    }
  }

  private static Instant time(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
