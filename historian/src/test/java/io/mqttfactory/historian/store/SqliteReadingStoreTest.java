package io.mqttfactory.historian.store;

import static io.mqttfactory.testing.Payloads.bytes;
import static io.mqttfactory.testing.Payloads.energy;
import static io.mqttfactory.testing.Payloads.unnumberedEnergy;
import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the historian keeps of a reading. */
class SqliteReadingStoreTest {

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
  void keepsEachMemberInItsColumnAndThePayloadAsItCame() throws SQLException {
    byte[] payload = energy("a", 5);
    assertThat(database.store(payload)).containsExactly(Outcome.STORED);

    assertThat(database.ask("SELECT source || epoch || sequence FROM energy_data"))
        .isEqualTo("PLC2a5");
    assertThat(database.ask("SELECT voltage_l2 FROM energy_data")).isEqualTo("399.8");
    assertThat(database.ask("SELECT time_utc FROM energy_data"))
        .isEqualTo("2026-03-04T09:00:05.000Z");
    assertThat(database.ask("SELECT received_at FROM energy_data"))
        .isEqualTo("" + Database.NOW.toEpochMilli());
    assertThat(database.ask("SELECT raw_data FROM energy_data"))
        .isEqualTo(new String(payload, StandardCharsets.UTF_8));
  }

  @Test
  void keepsWhatIsUnknownAsUnknown() throws SQLException {
    database.store(energy("a", 1));

    assertThat(database.ask("SELECT count(*) FROM energy_data WHERE frequency IS NULL"))
        .isEqualTo("1");
  }

  @Test
  void otherContentUnderTheSameKeyIsKeptAsideOnce() throws SQLException {
    database.store(energy("a", 1, 100));

    assertThat(database.store(energy("a", 1, 101), energy("a", 1, 101), energy("a", 1, 102)))
        .containsExactly(Outcome.CONFLICT, Outcome.DUPLICATE, Outcome.CONFLICT);
    assertThat(database.ask("SELECT power_consumption FROM energy_data")).isEqualTo("100.0");
    assertThat(database.ask("SELECT count(*) FROM conflicts")).isEqualTo("2");
  }

  @Test
  void aReadingWithoutKeyIsKnownByTimeAndContent() throws SQLException {
    assertThat(
            database.store(
                unnumberedEnergy(1, 100),
                unnumberedEnergy(1, 100),
                unnumberedEnergy(1, 101),
                unnumberedEnergy(2, 100)))
        .containsExactly(Outcome.STORED, Outcome.DUPLICATE, Outcome.STORED, Outcome.STORED);
    assertThat(database.ask("SELECT count(*) FROM energy_data")).isEqualTo("3");
  }

  @Test
  void deletesWhatIsTooOldFromEachTable() throws SQLException {
    database.store().store(oneOfEach());
    while (database.store().deleteSome(Database.NOW.plus(Duration.ofMillis(1)))) {
      assertThat(database.ask("SELECT count(*) FROM streams")).isEqualTo("1");
    }

    for (ReadingType<?> type : ReadingType.ALL) {
      assertThat(database.ask("SELECT count(*) FROM " + TableNames.of(type))).isEqualTo("0");
    }
  }

  @Test
  void allThreeTypesHaveTheirTable() throws SQLException {
    database.store().store(oneOfEach());

    assertThat(database.ask("SELECT alarm FROM manufacturing_data")).isEqualTo("1");
    assertThat(database.ask("SELECT sequence FROM energy_data")).isEqualTo("1");
    assertThat(database.ask("SELECT wind_speed FROM environmental_data")).isEqualTo("2.0");
  }

  private static List<Entry> oneOfEach() {
    return List.of(
        entry(
            ReadingType.LINE,
            bytes("{\"timestamp\":\"2026-03-04T09:00:00Z\",\"plc_id\":\"PLC1\",\"alarm\":true}")),
        entry(ReadingType.ENERGY, energy("a", 1)),
        entry(
            ReadingType.ENVIRONMENT,
            bytes(
                "{\"timestamp\":\"2026-03-04T09:00:00Z\",\"plc_id\":\"PLC3\",\"wind\":{\"speed\":2}}")));
  }

  private static Entry entry(ReadingType<?> type, byte[] payload) {
    return Entry.of(type, payload, Database.NOW);
  }
}
