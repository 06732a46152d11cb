package io.mqttfactory.historian.query;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Tag;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns rows of one table into {@link HistoryRow}s. */
final class RowMapper {

  private static final String FIXED =
      "id, timestamp, source, epoch, sequence, received_at, recorded_at, simulated";
  private static final int FIRST_TAG = 9;

  private final ReadingType<?> type;

  RowMapper(ReadingType<?> type) {
    this.type = type;
  }

  /** What is to be selected. */
  String columns() {
    return type.tags().stream().map(Tag::name).collect(Collectors.joining(", ", FIXED + ", ", ""));
  }

  List<HistoryRow> readAll(PreparedStatement statement) throws SQLException {
    List<HistoryRow> rows = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        rows.add(read(row));
      }
    }
    return rows;
  }

  private HistoryRow read(ResultSet row) throws SQLException {
    Map<String, Object> values = new LinkedHashMap<>();
    int column = FIRST_TAG;
    for (Tag<?> tag : type.tags()) {
      values.put(tag.name(), value(tag, row.getObject(column++)));
    }
    long timestamp = row.getLong(2);
    return new HistoryRow(
        new Cursor(timestamp, row.getLong(1)),
        Instant.ofEpochMilli(timestamp),
        row.getString(3),
        row.getString(4),
        wholeNumber(row.getObject(5)),
        Instant.ofEpochMilli(row.getLong(6)),
        row.getObject(7) == null ? null : Instant.ofEpochMilli(row.getLong(7)),
        row.getBoolean(8),
        values);
  }

  private static Object value(Tag<?> tag, Object stored) {
    return switch (tag.kind()) {
      case FLAG -> stored == null ? null : ((Number) stored).intValue() != 0;
      case COUNT -> wholeNumber(stored);
      case NUMBER, TEXT -> stored;
    };
  }

  /** The driver gives small whole numbers as Integer. */
  private static Long wholeNumber(Object stored) {
    return stored == null ? null : (Long) ((Number) stored).longValue();
  }
}
