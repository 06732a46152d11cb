package io.mqttfactory.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.aggregate.Closing;
import io.mqttfactory.aggregate.ClosingRules;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.PlantClock;
import io.mqttfactory.runtime.Settings;
import io.mqttfactory.runtime.consumer.store.SqliteConsumerStore;
import io.mqttfactory.runtime.store.WriterConnection;
import io.mqttfactory.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** News for a windows' thread that does not fetch them. */
class WindowWatchTest {

  @TempDir private Path folder;
  private final Settings settings = new Settings(Map.of());
  private final PlantTimer timer =
      new PlantTimer(PlantClock.from(settings, SettableClock.ofWednesday()));
  private final Closing closing =
      new Closing(
          ClosingRules.of(Duration.ofSeconds(10), Set.of("PLC1")),
          Closing.Known.NOTHING,
          window -> false,
          timer.now(),
          0);
  private WriterConnection database;
  private SqliteConsumerStore<ReadingTable> store;
  private WindowWatch watch;

  @BeforeEach
  void open() {
    BridgeConfig config = BridgeConfig.from(new Settings(Map.of("DATA_DIR", folder.toString())));
    database = BridgeDatabase.open(config, new Health());
    store = SqliteConsumerStore.open(database, BridgeDatabase.tables(config));
    watch = new WindowWatch(timer, store);
  }

  @AfterEach
  void close() {
    store.close();
    database.close();
  }

  @Test
  void asManyAsFitWaitUntilTheyAreFetched() {
    connectTimes(WindowWatch.MOST_NEWS);

    assertThat(watch.hasLostNews()).isFalse();
    assertThat(watch.tellTo(closing)).isTrue();
    assertThat(watch.tellTo(closing)).isFalse();
  }

  @Test
  void beyondThatAllThatWaitAreForgottenAndItIsSaidOnce() {
    connectTimes(WindowWatch.MOST_NEWS + 1);

    assertThat(watch.hasLostNews()).isTrue();
    assertThat(watch.hasLostNews()).isFalse();
    assertThat(watch.tellTo(closing)).isFalse();
    connectTimes(1);
    assertThat(watch.tellTo(closing)).isTrue();
  }

  private void connectTimes(int times) {
    for (int i = 0; i < times; i++) {
      watch.onConnected(false);
    }
  }
}
