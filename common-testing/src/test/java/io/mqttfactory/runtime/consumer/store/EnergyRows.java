package io.mqttfactory.runtime.consumer.store;

import io.mqttfactory.model.EnergyReading;
import io.mqttfactory.runtime.store.Schema;
import io.mqttfactory.runtime.store.Statements;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What a component keeps of energy readings: payload, power, when it came, and in which batch. */
public final class EnergyRows implements ContentTables {

  static final Schema SCHEMA =
      new Schema(
          List.of(
              """
              CREATE TABLE energy (
                id INTEGER PRIMARY KEY,
                source TEXT NOT NULL,
                epoch TEXT,
                sequence INTEGER,
                received_at INTEGER NOT NULL,
                power REAL,
                payload BLOB NOT NULL
              );
              CREATE UNIQUE INDEX energy_key ON energy (source, epoch, sequence)
                WHERE epoch IS NOT NULL;
              CREATE UNIQUE INDEX energy_content ON energy (payload) WHERE epoch IS NULL;
              CREATE INDEX energy_received_at ON energy (received_at);
              CREATE TABLE totals (power REAL NOT NULL);
              """));

  private final PreparedStatement insert;
  private final PreparedStatement selectPayload;
  private final PreparedStatement total;
  private final OldRows oldRows;
  private double power;

  EnergyRows(Statements statements) throws SQLException {
    insert =
        statements.prepare(
            "INSERT INTO energy (source, epoch, sequence, received_at, power, payload)"
                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    selectPayload =
        statements.prepare(
            "SELECT payload FROM energy WHERE source = ? AND epoch = ? AND sequence = ?");
    total = statements.prepare("INSERT INTO totals (power) VALUES (?)");
    oldRows = new OldRows(statements, "energy", "received_at");
  }

  @Override
  public boolean insert(Entry.Good entry) throws SQLException {
    EnergyReading reading = (EnergyReading) entry.content();
    Keys.bind(insert, 1, entry.feed().source(), entry.key());
    insert.setLong(4, entry.receivedAt().toEpochMilli());
    insert.setObject(5, reading.powerConsumption());
    insert.setBytes(6, entry.payload());
    boolean isNew = insert.executeUpdate() == 1;
    power += isNew ? reading.powerConsumption() : 0;
    return isNew;
  }

  @Override
  public boolean holdsOtherBytes(Entry entry) throws SQLException {
    Keys.bind(selectPayload, 1, entry.key().orElseThrow());
    try (ResultSet row = selectPayload.executeQuery()) {
      return row.next() && !Arrays.equals(row.getBytes(1), entry.payload());
    }
  }

  /** What the batch has added, in one row. */
  @Override
  public void beforeCommit() throws SQLException {
    total.setDouble(1, power);
    total.executeUpdate();
    power = 0;
  }

  @Override
  public boolean deleteSome(Instant limit) throws SQLException {
    return oldRows.deleteSome(limit);
  }
}
