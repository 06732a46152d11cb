package io.mqttfactory.testing;

import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.delivery.sender.Outbox;
import io.mqttfactory.runtime.delivery.sender.SqliteOutbox;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.WriterConnection;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The outbox on disk is one. */
class SqliteOutboxTest extends OutboxContract {

  @TempDir private Path folder;
  private WriterConnection database;
  private SqliteOutbox outbox;

  /** Opened anew, it is the same outbox after a restart. */
  @Override
  protected Outbox open() {
    close();
    database =
        new SqliteFile(folder.resolve("outbox.db")).openWriter(SqliteOutbox.SCHEMA, new Health());
    outbox = new SqliteOutbox(database);
    return outbox;
  }

  @Override
  protected void inTransaction(Runnable work) {
    outbox.inTransaction(
        () -> {
          work.run();
          return null;
        });
  }

  @AfterEach
  void close() {
    if (outbox != null) {
      outbox.close();
      database.close();
    }
  }
}
