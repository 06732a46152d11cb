package io.mqttfactory.runtime.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.consumer.store.Database;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.testing.Payloads;
import io.mqttfactory.testing.SettableClock;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

  private final SettableClock clock = SettableClock.ofWednesday();
  private final IdleWork idleWork = new IdleWork();

  @Test
  void removesByTheComponentsClockInPiecesOfIdleWork(@TempDir Path folder) throws SQLException {
    try (Database database = new Database(folder)) {
      Retention retention = new Retention(database.store(), idleWork, clock, Duration.ofDays(7));
      database
          .store()
          .store(List.of(Entry.of(ReadingType.ENERGY, Payloads.energy("a", 1), clock.instant())));

      clock.advance(Duration.ofDays(7));
      runWithAWriter(retention);
      assertThat(database.ask("SELECT count(*) FROM energy")).isEqualTo("1");
      clock.advance(Duration.ofMillis(1));
      runWithAWriter(retention);
      assertThat(database.ask("SELECT count(*) FROM energy")).isEqualTo("0");
      assertThat(database.store().streamTotals().get("PLC2").received()).isEqualTo(1);
    }
  }

  @Test
  void endsQuietlyWhenTheWriterHasEnded(@TempDir Path folder) {
    try (Database database = new Database(folder)) {
      idleWork.close();

      new Retention(database.store(), idleWork, clock, Duration.ofDays(7)).run();
    }
  }

  /** This thread is the writer while the retention runs on another. */
  private void runWithAWriter(Retention retention) {
    CompletableFuture<Void> running = CompletableFuture.runAsync(retention);
    while (!running.isDone()) {
      if (!idleWork.runOne()) {
        Thread.onSpinWait();
      }
    }
    running.join();
  }
}
