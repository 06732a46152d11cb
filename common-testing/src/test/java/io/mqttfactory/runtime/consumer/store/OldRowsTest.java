package io.mqttfactory.runtime.consumer.store;

import static io.mqttfactory.testing.Payloads.bytes;
import static io.mqttfactory.testing.Payloads.energy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldRowsTest {

  private static final Instant OLD = Database.NOW.minus(Duration.ofDays(8));
  private static final Instant LIMIT = Database.NOW.minus(Duration.ofDays(7));

  @TempDir private Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = new Database(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void deletesByTimeOfReceiptInStepsAndKeepsTheLedger() throws SQLException {
    database.storeAt(OLD, numbers(1, 1_200));
    database.store(energy("a", 1_201));

    int steps = 0;
    while (database.store().deleteSome(LIMIT)) {
      steps++;
    }

    assertThat(steps).isEqualTo(3);
    assertThat(database.ask("SELECT group_concat(sequence) FROM energy")).isEqualTo("1201");
    assertThat(database.ask("SELECT ranges FROM streams")).isEqualTo("1-1201");
    assertThat(database.store(energy("a", 7))).containsExactly(Outcome.DUPLICATE);
    assertThat(database.ask("SELECT count(*) FROM energy")).isEqualTo("1");
  }

  @Test
  void deletesWhatWasKeptAsideToo() throws SQLException {
    database.storeAt(OLD, bytes("bad"), energy("a", 1, 1), energy("a", 1, 2));
    while (database.store().deleteSome(LIMIT)) {
      assertThat(database.ask("SELECT count(*) FROM streams")).isEqualTo("1");
    }

    assertThat(database.ask("SELECT count(*) FROM quarantine")).isEqualTo("0");
    assertThat(database.ask("SELECT count(*) FROM conflicts")).isEqualTo("0");
  }

  @Test
  void givesTheSpaceBack() throws Exception {
    database.storeAt(OLD, numbers(1, 5_000));
    database.run("PRAGMA wal_checkpoint(TRUNCATE)");
    long before = Files.size(database.file().path());

    while (database.store().deleteSome(LIMIT)) {
      assertThat(database.ask("SELECT count(*) FROM streams")).isEqualTo("1");
    }
    int steps = 0;
    while (database.store().shrinkSome()) {
      steps++;
    }

    assertThat(steps).isPositive();
    assertThat(Files.size(database.file().path())).isLessThan(before / 5);
  }

  private static byte[][] numbers(long first, long last) {
    return LongStream.rangeClosed(first, last)
        .mapToObj(number -> energy("a", number))
        .toArray(byte[][]::new);
  }
}
