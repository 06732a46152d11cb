package io.mqttfactory.hmi.alarm;

import io.mqttfactory.hmi.view.JournalEntry;
import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.AlarmState;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.Statements;
import io.mqttfactory.runtime.store.Transactions;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The statements on the alarms' tables; closed and prepared anew after a failure. */
final class AlarmTables implements AutoCloseable {

  final Transactions transactions;

  private final Statements statements;
  private final PreparedStatement saveAlarm;
  private final PreparedStatement deleteAlarm;
  private final PreparedStatement loadAlarms;
  private final PreparedStatement append;
  private final PreparedStatement trim;
  private final PreparedStatement loadJournal;

  AlarmTables(Connection connection) throws SQLException {
    statements = new Statements(connection);
    transactions = new Transactions(statements);
    saveAlarm =
        statements.prepare(
            "INSERT INTO alarms (alarm, memory) VALUES (?, ?)"
                + " ON CONFLICT (alarm) DO UPDATE SET memory = excluded.memory");
    deleteAlarm = statements.prepare("DELETE FROM alarms WHERE alarm = ?");
    loadAlarms = statements.prepare("SELECT memory FROM alarms ORDER BY alarm");
    append = statements.prepare("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    trim = statements.prepare("DELETE FROM journal WHERE number <= ?");
    loadJournal = statements.prepare("SELECT * FROM journal ORDER BY number");
  }

  void save(AlarmMemory memory) throws SQLException {
    saveAlarm.setString(1, memory.alarm());
    saveAlarm.setString(2, new String(Json.write(memory), StandardCharsets.UTF_8));
    saveAlarm.executeUpdate();
  }

  void delete(String alarm) throws SQLException {
    deleteAlarm.setString(1, alarm);
    deleteAlarm.executeUpdate();
  }

  /**
   * @throws SQLException with SQLite's code for damage if a row is nothing that was saved here
   */
  List<AlarmMemory> loadAlarms() throws SQLException {
    List<AlarmMemory> memories = new ArrayList<>();
    try (ResultSet rows = loadAlarms.executeQuery()) {
      while (rows.next()) {
        memories.add(memory(rows.getString(1)));
      }
    }
    return memories;
  }

  private static AlarmMemory memory(String json) throws SQLException {
    try {
      return Json.read(json.getBytes(StandardCharsets.UTF_8), AlarmMemory.class);
    } catch (PayloadException misfit) {
      throw SqliteFile.damagedContent("an alarm's memory cannot be read", misfit);
    }
  }

  /** Appends in the order of the numbers, and removes what is too much. */
  void append(List<JournalEntry> entries) throws SQLException {
    for (JournalEntry entry : entries) {
      append(entry);
    }
    if (!entries.isEmpty()) {
      trim.setLong(1, entries.get(entries.size() - 1).number() - Journal.CAPACITY);
      trim.executeUpdate();
    }
  }

  private void append(JournalEntry entry) throws SQLException {
    append.setLong(1, entry.number());
    append.setLong(2, entry.at().toEpochMilli());
    append.setString(3, entry.alarm());
    append.setString(4, entry.priority().wireName());
    append.setString(5, entry.from().wireName());
    append.setString(6, entry.to().wireName());
    append.setLong(7, entry.occurrence());
    append.setString(8, entry.message());
    append.setString(9, entry.by());
    append.executeUpdate();
  }

  /**
   * @throws SQLException with SQLite's code for damage if a row is nothing that was saved here
   */
  List<JournalEntry> loadJournal() throws SQLException {
    List<JournalEntry> entries = new ArrayList<>();
    try (ResultSet row = loadJournal.executeQuery()) {
      while (row.next()) {
        entries.add(entry(row));
      }
    }
    return entries;
  }

  private static JournalEntry entry(ResultSet row) throws SQLException {
    try {
      return new JournalEntry(
          row.getLong("number"),
          Instant.ofEpochMilli(row.getLong("at")),
          row.getString("alarm"),
          AlarmPriority.valueOf(constant(row, "priority")),
          AlarmState.valueOf(constant(row, "from_state")),
          AlarmState.valueOf(constant(row, "to_state")),
          row.getLong("occurrence"),
          row.getString("message"),
          row.getString("who"));
    } catch (IllegalArgumentException misfit) {
      throw SqliteFile.damagedContent("an entry of the journal cannot be read", misfit);
    }
  }

  private static String constant(ResultSet row, String column) throws SQLException {
    return row.getString(column).toUpperCase(Locale.ROOT);
  }

  @Override
  public void close() {
    statements.close();
  }
}
