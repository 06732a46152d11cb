package io.mqttfactory.bridge;

import io.mqttfactory.aggregate.Draft;
import io.mqttfactory.aggregate.Window;
import io.mqttfactory.model.Json;
import io.mqttfactory.runtime.store.WriterConnection;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** Notes in the transaction of an aggregate's outbox row that its window was published. */
final class WindowTable {

  /**
   * A reading that was committed after the aggregate was made, and before this transaction, is not
   * in it: the window is dirty from the start. Readings are only ever added, so counting their rows
   * tells.
   */
  private static final String NOTE =
      """
      INSERT INTO windows (length, start, revision, data_points, memory, published_at, dirty)
      VALUES (?, ?, ?, ?, ?, ?,
        (SELECT count(*) FROM readings WHERE timestamp >= ? AND timestamp < ?) > ?)
      ON CONFLICT (length, start) DO UPDATE
      SET revision = excluded.revision, data_points = excluded.data_points,
        memory = excluded.memory, published_at = excluded.published_at, dirty = excluded.dirty
      """;

  private final WriterConnection database;

  WindowTable(WriterConnection database) {
    this.database = database;
  }

  /**
   * Only in a transaction of that database.
   *
   * @param rows how many rows of readings the draft was made of
   */
  void note(Draft draft, int rows, int revision, Instant at) throws SQLException {
    Window window = draft.window();
    try (PreparedStatement note = database.connection().prepareStatement(NOTE)) {
      note.setLong(1, window.length().toMillis());
      note.setLong(2, window.start().toEpochMilli());
      note.setInt(3, revision);
      note.setLong(4, draft.dataPoints().total());
      note.setString(5, new String(Json.write(draft.after()), StandardCharsets.UTF_8));
      note.setLong(6, at.toEpochMilli());
      note.setLong(7, window.start().toEpochMilli());
      note.setLong(8, window.end().toEpochMilli());
      note.setInt(9, rows);
      note.executeUpdate();
    }
  }
}
