package io.mqttfactory.bridge;

import io.mqttfactory.aggregate.Window;
import io.mqttfactory.aggregate.WindowReadings;
import io.mqttfactory.model.EnergyReading;
import io.mqttfactory.model.EnvironmentReading;
import io.mqttfactory.model.LineReading;
import io.mqttfactory.model.ParsedReading;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Stamp;
import io.mqttfactory.runtime.store.Statements;
import io.mqttfactory.runtime.store.StorageException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what windows are made of. For one thread. */
final class WindowReader {

  private static final Logger log = LoggerFactory.getLogger(WindowReader.class);

  private final DatabaseReader database;

  WindowReader(DatabaseReader database) {
    this.database = database;
  }

  /**
   * What is committed of a window.
   *
   * @throws StorageException if the storage does not work
   */
  StoredWindow read(Window window) {
    return database.ask(
        statements -> {
          List<Optional<Reading>> rows = in(statements, window);
          List<Reading> all = rows.stream().flatMap(Optional::stream).toList();
          List<LineReading> line = of(LineReading.class, all);
          Optional<LineReading> before =
              line.isEmpty() ? Optional.empty() : before(statements, line.get(0), window.length());
          return new StoredWindow(
              new WindowReadings(
                  window,
                  of(EnergyReading.class, all),
                  of(EnvironmentReading.class, all),
                  line,
                  before),
              rows.size());
        });
  }

  /** One statement, so that what it says is of one moment; empty for what cannot be read. */
  private static List<Optional<Reading>> in(Statements statements, Window window)
      throws SQLException {
    PreparedStatement select =
        statements.prepare(
            "SELECT source, payload FROM readings WHERE timestamp >= ? AND timestamp < ?"
                + " ORDER BY timestamp, sequence");
    select.setLong(1, window.start().toEpochMilli());
    select.setLong(2, window.end().toEpochMilli());
    List<Optional<Reading>> readings = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        readings.add(parse(row.getString(1), row.getBytes(2)));
      }
    }
    return readings;
  }

  /** The reading that directly precedes that one, since counters tell by their differences. */
  private static Optional<LineReading> before(
      Statements statements, LineReading first, Duration reach) throws SQLException {
    Stamp stamp = first.stamp();
    PreparedStatement select;
    if (stamp.key().isPresent()) {
      select =
          statements.prepare(
              "SELECT payload FROM readings WHERE source = ? AND epoch = ? AND sequence = ?");
      select.setString(2, stamp.epoch());
      select.setLong(3, stamp.sequence() - 1);
    } else {
      select =
          statements.prepare(
              "SELECT payload FROM readings WHERE source = ? AND timestamp >= ? AND timestamp < ?"
                  + " ORDER BY timestamp DESC LIMIT 1");
      select.setLong(2, stamp.timestamp().minus(reach).toEpochMilli());
      select.setLong(3, stamp.timestamp().toEpochMilli());
    }
    select.setString(1, stamp.plcId());
    try (ResultSet row = select.executeQuery()) {
      return row.next()
          ? parse(stamp.plcId(), row.getBytes(1)).map(LineReading.class::cast)
          : Optional.empty();
    }
  }

  private static <R extends Reading> List<R> of(Class<R> type, List<Reading> all) {
    return all.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** What is in the table was parsed before; by a newer version's rules it may not fit any more. */
  private static Optional<Reading> parse(String source, byte[] payload) {
    for (ReadingType<?> type : ReadingType.ALL) {
      if (type.source().equals(source)
          && type.parse(payload) instanceof ParsedReading.Valid<? extends Reading> valid) {
        return Optional.of(valid.reading());
      }
    }
    log.warn("a stored reading of {} cannot be read any more and is left out", source);
    return Optional.empty();
  }
}
