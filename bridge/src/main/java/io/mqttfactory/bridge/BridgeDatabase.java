package io.mqttfactory.bridge;

import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.consumer.store.ContentTables;
import io.mqttfactory.runtime.consumer.store.SqliteConsumerStore;
import io.mqttfactory.runtime.delivery.sender.SqliteOutbox;
import io.mqttfactory.runtime.store.Schema;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.WriterConnection;

/**
 * The one database: what came (ledger and readings), what was made of it (windows), what is owed to
 * the cloud (outbox). One file, since a transaction does not reach over two.
 */
final class BridgeDatabase {

  static final Schema SCHEMA =
      Schema.of(
          Schema.beside(BridgeDatabase.class), SqliteConsumerStore.SCHEMA, SqliteOutbox.SCHEMA);

  private BridgeDatabase() {}

  static WriterConnection open(BridgeConfig config, Health health) {
    return new SqliteFile(config.databaseFile())
        .openWriter(SCHEMA, health, SqliteConsumerStore.check(tables(config)));
  }

  static ContentTables.Factory<ReadingTable> tables(BridgeConfig config) {
    return statements -> new ReadingTable(statements, config.period());
  }
}
