package io.mqttfactory.historian.store;

import io.mqttfactory.historian.presence.PresenceTable;
import io.mqttfactory.model.Feed;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.consumer.store.ContentTables;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.OldRows;
import io.mqttfactory.runtime.store.Statements;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of the three types of readings, of how far their past is filled, of components. */
final class ReadingTables implements ContentTables {

  final PastTable past;
  final PresenceTable presence;

  private final Map<Feed<?>, ReadingTable<?>> readings = new HashMap<>();
  private final List<OldRows> oldRows = new ArrayList<>();

  ReadingTables(Statements statements) throws SQLException {
    for (ReadingType<?> type : ReadingType.ALL) {
      readings.put(type, new ReadingTable<>(statements, type));
      oldRows.add(new OldRows(statements, TableNames.of(type), "received_at"));
    }
    past = new PastTable(statements);
    presence = new PresenceTable(statements);
  }

  ReadingTable<?> of(Feed<?> type) {
    return readings.get(type);
  }

  @Override
  public boolean insert(Entry.Good entry) throws SQLException {
    return of(entry.feed()).insert(entry);
  }

  @Override
  public boolean holdsOtherBytes(Entry entry) throws SQLException {
    return of(entry.feed()).holdsOtherBytes(entry);
  }

  @Override
  public boolean deleteSome(Instant limit) throws SQLException {
    for (OldRows old : oldRows) {
      if (old.deleteSome(limit)) {
        return true;
      }
    }
    return false;
  }
}
