package io.mqttfactory.historian.store;

import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.runtime.store.Schema;
import io.mqttfactory.runtime.store.SqliteFile;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps readings in one SQLite file. */
public final class SqliteReadingStore implements ReadingStore {

  private static final Logger log = LoggerFactory.getLogger(SqliteReadingStore.class);

  private final Connection connection;
  private final Transactions transactions;
  private final Map<ReadingType<?>, ReadingTable<?>> tables = new HashMap<>();
  private final StreamLedger ledger;
  private final Quarantine quarantine;
  private final Conflicts conflicts;
  private final PastTable past;
  private final Cleaning cleaning;

  private SqliteReadingStore(Connection connection, KeptAside.Cap cap) throws SQLException {
    this.connection = connection;
    transactions = new Transactions(connection);
    for (ReadingType<?> type : ReadingType.ALL) {
      tables.put(type, new ReadingTable<>(connection, type));
    }
    ledger = new StreamLedger(connection);
    quarantine = new Quarantine(connection, cap);
    conflicts = new Conflicts(connection, cap);
    past = new PastTable(connection);
    cleaning = new Cleaning(connection);
  }

  /**
   * @throws StartException if the file cannot be used
   */
  public static SqliteReadingStore open(SqliteFile file) {
    return open(file, KeptAside.Cap.DEFAULT);
  }

  static SqliteReadingStore open(SqliteFile file, KeptAside.Cap cap) {
    Connection connection = file.openWriter(Schema.beside(SqliteReadingStore.class));
    try {
      return new SqliteReadingStore(connection, cap);
    } catch (SQLException failure) {
      closeQuietly(connection);
      throw new StartException(
          "the database " + file.path() + " cannot be used: " + failure.getMessage(), failure);
    }
  }

  @Override
  public List<Outcome> store(List<Entry> entries) {
    StreamLedger.Change change = ledger.change();
    List<Outcome> outcomes =
        transactions.run(
            () -> {
              List<Outcome> stored = new ArrayList<>(entries.size());
              for (Entry entry : entries) {
                stored.add(store(entry, change));
              }
              change.save();
              tellDropped("quarantine", quarantine.trim());
              tellDropped("conflicts", conflicts.trim());
              return stored;
            });
    change.apply();
    return outcomes;
  }

  private Outcome store(Entry entry, StreamLedger.Change change) throws SQLException {
    Optional<ReadingKey> key = entry.key();
    if (key.isPresent()) {
      if (change.isReceived(key.get())) {
        return storeAgain(entry);
      }
      if (!change.hasRoomFor(key.get())) {
        return Outcome.REFUSED;
      }
      change.receive(key.get(), entry.receivedAt());
    }
    if (entry instanceof Entry.Good good) {
      return table(good.type()).insert(good) ? Outcome.STORED : Outcome.DUPLICATE;
    }
    quarantine.put((Entry.Bad) entry);
    return Outcome.QUARANTINED;
  }

  private Outcome storeAgain(Entry entry) throws SQLException {
    boolean differs =
        table(entry.type()).holdsOtherBytes(entry) || quarantine.holdsOtherBytes(entry);
    return differs && conflicts.put(entry) ? Outcome.CONFLICT : Outcome.DUPLICATE;
  }

  @Override
  public Map<String, StreamTotals> streamTotals() {
    return ledger.totals();
  }

  @Override
  public boolean deleteSome(Instant limit) {
    return transactions.run(() -> cleaning.deleteSome(limit));
  }

  @Override
  public boolean shrinkSome() {
    // Vacuuming is a transaction of its own.
    try {
      return cleaning.shrinkSome();
    } catch (SQLException failure) {
      throw StorageException.of(failure);
    }
  }

  @Override
  public Optional<Reading> earliestReceived(ReadingType<?> type) {
    return transactions.run(() -> table(type).earliestReceived());
  }

  @Override
  public Optional<FilledPast> filledPast(ReadingType<?> type) {
    return transactions.run(() -> past.read(type));
  }

  @Override
  public void storePast(
      ReadingType<?> type, List<? extends Reading> readings, FilledPast progress) {
    transactions.run(
        () -> {
          for (Reading reading : readings) {
            table(type).insertSimulated(reading);
          }
          past.write(type, progress);
          return null;
        });
  }

  private ReadingTable<?> table(ReadingType<?> type) {
    return tables.get(type);
  }

  private static void tellDropped(String table, int rows) {
    if (rows > 0) {
      log.warn("table={} is full: dropped the oldest {} rows", table, rows);
    }
  }

  @Override
  public void close() {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException failure) {
      log.warn("the write-ahead log stays beside the database: {}", failure.getMessage());
    }
    closeQuietly(connection);
  }

  private static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException failure) {
      log.warn("the database did not close cleanly: {}", failure.getMessage());
    }
  }
}
