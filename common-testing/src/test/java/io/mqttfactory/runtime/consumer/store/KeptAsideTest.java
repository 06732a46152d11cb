package io.mqttfactory.runtime.consumer.store;

import static io.mqttfactory.testing.Payloads.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.testing.CapturedLog;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptAsideTest {

  @TempDir private Path folder;

  @Test
  void keepsTheNewestRowsUpToTheCap() throws SQLException {
    try (Database database = new Database(folder, new KeptAside.Cap(3, 1_000))) {
      for (int i = 1; i <= 5; i++) {
        database.store(bytes("bad " + i));
      }

      assertThat(database.ask("SELECT group_concat(payload) FROM quarantine"))
          .isEqualTo("bad 3,bad 4,bad 5");
    }
  }

  @Test
  void aFullTableIsToldSoManyTimesAMinute() throws SQLException {
    try (Database database = new Database(folder, new KeptAside.Cap(3, 1_000));
        CapturedLog log = new CapturedLog(SqliteConsumerStore.class)) {
      for (int i = 1; i <= 50; i++) {
        database.store(bytes("bad " + i));
      }

      assertThat(log.lines())
          .hasSizeBetween(10, 20)
          .contains("WARN table=quarantine is full: dropped the oldest 1 rows");
    }
  }

  @Test
  void keepsTheNewestBytesUpToTheCap() throws SQLException {
    try (Database database = new Database(folder, new KeptAside.Cap(100, 1_000))) {
      database.store(bytes("a".repeat(400)), bytes("b".repeat(400)), bytes("c".repeat(400)));

      assertThat(database.ask("SELECT group_concat(substr(payload, 1, 1)) FROM quarantine"))
          .isEqualTo("b,c");
    }
  }
}
