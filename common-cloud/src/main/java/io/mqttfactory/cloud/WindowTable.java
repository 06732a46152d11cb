package io.mqttfactory.cloud;

import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.runtime.store.Statements;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One row per window. */
final class WindowTable {

  /**
   * A row of the table.
   *
   * @param payload null if it is simulated
   */
  record Row(long id, boolean simulated, String payload) {}

  private static final List<String> FIXED =
      List.of(
          "bridge_id", "period", "window_start", "received_at", "simulated", "epoch", "sequence");

  /** No window is longer: so far before a moment the windows around it are looked for. */
  private static final long LONGEST_WINDOW = 3_600_000;

  private static final String OVERLAPS =
      " WHERE simulated = ? AND window_start < ? AND window_start > ? AND window_start + period >"
          + " ?";

  private final PreparedStatement select;
  private final PreparedStatement selectPayload;
  private final PreparedStatement selectOverlap;
  private final PreparedStatement deleteOverlap;
  private final PreparedStatement deleteOtherPeriods;
  private final PreparedStatement delete;
  private final PreparedStatement selectId;
  private final Statements statements;
  private final WindowLayout layout;
  private PreparedStatement insert;

  WindowTable(Statements statements, WindowLayout layout) throws SQLException {
    this.statements = statements;
    this.layout = layout;
    String table = layout.table();
    String withPayloads = layout.withPayloads();
    select =
        statements.prepare(
            "SELECT id, simulated, raw_data FROM "
                + withPayloads
                + " WHERE bridge_id = ? AND period = ? AND window_start = ?");
    selectPayload =
        statements.prepare(
            "SELECT raw_data FROM "
                + withPayloads
                + " WHERE bridge_id = ? AND epoch = ? AND sequence = ? AND raw_data IS NOT NULL");
    selectOverlap = statements.prepare("SELECT 1 FROM " + table + OVERLAPS + " LIMIT 1");
    deleteOverlap = statements.prepare("DELETE FROM " + table + OVERLAPS);
    deleteOtherPeriods = statements.prepare("DELETE FROM " + table + OVERLAPS + " AND period <> ?");
    delete = statements.prepare("DELETE FROM " + table + " WHERE id = ?");
    selectId = statements.prepare("SELECT last_insert_rowid()");
  }

  /** What is kept of that aggregate's window. */
  Optional<Row> find(Aggregate aggregate) throws SQLException {
    select.setString(1, aggregate.bridgeId());
    select.setLong(2, aggregate.aggregationPeriod().toMillis());
    select.setLong(3, aggregate.windowStart().toEpochMilli());
    try (ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(new Row(row.getLong(1), row.getInt(2) == 1, row.getString(3)))
          : Optional.empty();
    }
  }

  Optional<String> payloadOf(String bridge, String epoch, long sequence) throws SQLException {
    selectPayload.setString(1, bridge);
    selectPayload.setString(2, epoch);
    selectPayload.setLong(3, sequence);
    try (ResultSet row = selectPayload.executeQuery()) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }

  /** Whether anything received lies in that aggregate's window, whoever's and however long. */
  boolean isReceivedAround(Aggregate aggregate) throws SQLException {
    bindOverlap(selectOverlap, 0, aggregate);
    try (ResultSet row = selectOverlap.executeQuery()) {
      return row.next();
    }
  }

  void deleteSimulatedAround(Aggregate aggregate) throws SQLException {
    bindOverlap(deleteOverlap, 1, aggregate);
    deleteOverlap.executeUpdate();
  }

  void deleteOtherPeriodsAround(Aggregate aggregate) throws SQLException {
    bindOverlap(deleteOtherPeriods, 0, aggregate);
    deleteOtherPeriods.setLong(5, aggregate.aggregationPeriod().toMillis());
    deleteOtherPeriods.executeUpdate();
  }

  private static void bindOverlap(PreparedStatement statement, int simulated, Aggregate aggregate)
      throws SQLException {
    long start = aggregate.windowStart().toEpochMilli();
    statement.setInt(1, simulated);
    statement.setLong(2, aggregate.windowEnd().toEpochMilli());
    statement.setLong(3, start - LONGEST_WINDOW);
    statement.setLong(4, start);
  }

  void delete(long id) throws SQLException {
    delete.setLong(1, id);
    delete.executeUpdate();
  }

  /**
   * @param payload as it came; null if the window is simulated
   */
  void insert(Aggregate aggregate, String payload, Instant receivedAt) throws SQLException {
    Map<String, Object> columns = layout.columns(aggregate, payload);
    if (insert == null) {
      insert = statements.prepare(insertInto(columns));
    }
    insert.setString(1, aggregate.bridgeId());
    insert.setLong(2, aggregate.aggregationPeriod().toMillis());
    insert.setLong(3, aggregate.windowStart().toEpochMilli());
    insert.setLong(4, receivedAt.toEpochMilli());
    insert.setInt(5, payload == null ? 1 : 0);
    insert.setString(6, aggregate.epoch());
    insert.setObject(7, aggregate.sequence());
    int column = FIXED.size();
    for (Object value : columns.values()) {
      insert.setObject(++column, value);
    }
    insert.executeUpdate();
    try (ResultSet row = selectId.executeQuery()) {
      layout.inserted(row.getLong(1), aggregate, payload);
    }
  }

  private String insertInto(Map<String, Object> columns) {
    int count = FIXED.size() + columns.size();
    return "INSERT INTO %s (%s, %s) VALUES (%s)"
        .formatted(
            layout.table(),
            String.join(", ", FIXED),
            columns.keySet().stream().collect(Collectors.joining(", ")),
            String.join(", ", Collections.nCopies(count, "?")));
  }
}
