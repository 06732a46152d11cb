package io.mqttfactory.historian;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.historian.store.Entry;
import io.mqttfactory.historian.store.IdleWork;
import io.mqttfactory.historian.store.SqliteReadingStore;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

  private final SettableClock clock = SettableClock.ofWednesday();
  private final IdleWork idleWork = new IdleWork();

  @Test
  void removesByTheComponentsClockInPiecesOfIdleWork(@TempDir Path folder) {
    try (SqliteReadingStore store =
        SqliteReadingStore.open(new SqliteFile(folder.resolve("historian.db")), new Health())) {
      Retention retention = new Retention(store, idleWork, clock, Duration.ofDays(7));
      store.store(List.of(Entry.of(ReadingType.ENERGY, Payloads.energy("a", 1), clock.instant())));

      clock.advance(Duration.ofDays(7));
      runWithAWriter(retention);
      assertThat(store.earliestReceived(ReadingType.ENERGY)).isPresent();
      clock.advance(Duration.ofMillis(1));
      runWithAWriter(retention);
      assertThat(store.earliestReceived(ReadingType.ENERGY)).isEmpty();
      assertThat(store.streamTotals().get("PLC2").received()).isEqualTo(1);
    }
  }

  @Test
  void endsQuietlyWhenTheWriterHasEnded(@TempDir Path folder) {
    try (SqliteReadingStore store =
        SqliteReadingStore.open(new SqliteFile(folder.resolve("historian.db")), new Health())) {
      idleWork.close();

      new Retention(store, idleWork, clock, Duration.ofDays(7)).run();
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
