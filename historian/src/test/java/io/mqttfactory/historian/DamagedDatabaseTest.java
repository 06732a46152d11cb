package io.mqttfactory.historian;

import static io.mqttfactory.testing.Payloads.energy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.model.Topics;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.testing.InMemoryBroker;
import io.mqttfactory.testing.SettableClock;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The historian as a whole on a file that is damaged or taken. */
class DamagedDatabaseTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private final InMemoryBroker broker = new InMemoryBroker();
  private RunningHistorian historian;

  private RunningHistorian start() {
    historian = RunningHistorian.start(folder, SettableClock.ofWednesday(), broker, Map.of());
    return historian;
  }

  @AfterEach
  void close() {
    if (historian != null) {
      historian.close();
    }
    broker.close();
  }

  @Test
  void startsOnADamagedFileStoresAndAnswers() throws Exception {
    start();
    for (int number = 1; number <= 200; number++) {
      broker.publish(Topics.ENERGY, energy("a", number));
    }
    historian.await("SELECT count(*) FROM energy_data", 200);
    historian.close();
    overwriteAPage();
    broker.publish(Topics.ENERGY, energy("a", 201));

    start();

    historian.await("SELECT ranges FROM streams", "201");
    assertThat(historian.get("/api/range?topic=energy&from=2026-03-04T09:00:00Z").body())
        .contains("\"sequence\":201")
        .doesNotContain("\"sequence\":200");
    assertThat(historian.json("/health/ready").at("/conditions/database/message").asText())
        .contains("a person must look at " + folder.resolve("historian.db.damaged-"));
    assertThat(historian.component().health().level()).isEqualTo(Health.Level.DEGRADED);
    assertThat(asideFiles()).hasSize(1);
  }

  /** Another program writes nonsense into the schema, so that the next statement stumbles. */
  @Test
  void endsOnDamageThatItMeetsAndStoresAfterItsRestartWhatItHadNotAcknowledged() throws Exception {
    start();
    broker.publish(Topics.ENERGY, energy("a", 1));
    historian.await("SELECT ranges FROM streams", "1");
    await().atMost(PATIENCE).until(() -> broker.unacknowledged("Historian") == 0);
    damageTheSchema();
    broker.publish(Topics.ENERGY, energy("a", 2));

    assertThat(historian.component().fatal())
        .succeedsWithin(PATIENCE)
        .asString()
        .startsWith("the database is damaged")
        .contains("the next start moves the file aside");
    assertThat(folder.resolve("historian.db.distrusted")).exists();
    historian.close();
    assertThat(broker.unacknowledged("Historian")).isPositive();
    start();

    historian.await("SELECT ranges FROM streams", "2");
    await().atMost(PATIENCE).until(() -> broker.unacknowledged("Historian") == 0);
    assertThat(asideFiles()).hasSize(1);
  }

  @Test
  void aSecondHistorianOnTheSameFileRefusesToStart() {
    start();

    assertThatThrownBy(
            () -> RunningHistorian.start(folder, SettableClock.ofWednesday(), broker, Map.of()))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("historian.db is in use: another process holds ");
  }

  private void overwriteAPage() throws Exception {
    Path file = folder.resolve("historian.db");
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.seek(Files.size(file) / 4_096 / 2 * 4_096);
      open.write(new byte[4_096]);
    }
  }

  private void damageTheSchema() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("historian.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          PRAGMA writable_schema=ON;
          UPDATE sqlite_schema SET rootpage = 99999 WHERE name = 'energy_data';
          PRAGMA schema_version=1000;
          """);
    }
  }

  private String[] asideFiles() {
    return folder.toFile().list((parent, name) -> name.matches(".*damaged-\\d{8}T\\d{6}Z"));
  }
}
