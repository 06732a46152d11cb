package io.mqttfactory.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.delivery.sender.Outbox;
import io.mqttfactory.runtime.delivery.sender.SqliteOutbox;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.StorageException;
import io.mqttfactory.runtime.store.WriterConnection;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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

  @Test
  @DisplayName(
      "S8: it starts and answers on a full disk, and numbers nothing that is not committed")
  void startsAndAnswersOnAFullDisk() throws SQLException {
    String former = open().currentEpoch();
    outbox.append("line", (epoch, sequence) -> new byte[5_000]);
    outbox.close();
    try (Statement statement = database.connection().createStatement()) {
      statement.executeUpdate(
          "PRAGMA max_page_count=" + statement.executeQuery("PRAGMA page_count").getLong(1));
    }

    outbox = new SqliteOutbox(database);

    assertThatThrownBy(() -> outbox.append("line", (epoch, sequence) -> new byte[50_000]))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("the disk is full");
    assertThat(outbox.held())
        .containsExactly(new HeldEpoch(former, 1, 1), new HeldEpoch(outbox.currentEpoch(), 1, 0));
    assertThat(outbox.rowsAfter(former, 0, 10)).hasSize(1);
  }

  @AfterEach
  void close() {
    if (outbox != null) {
      outbox.close();
      database.close();
    }
  }
}
