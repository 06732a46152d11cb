package io.mqttfactory.runtime.consumer.store;

import static io.mqttfactory.testing.Payloads.bytes;
import static io.mqttfactory.testing.Payloads.energy;
import static io.mqttfactory.testing.Payloads.impossibleEnergy;
import static io.mqttfactory.testing.Payloads.unnumberedEnergy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.runtime.delivery.consumer.StreamId;
import io.mqttfactory.runtime.store.StorageException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteConsumerStoreTest {

  /** As many ranges as a stream can have. */
  private static final int MOST_RANGES = 1_000;

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
  void aRedeliveredReadingChangesNothing() throws SQLException {
    database.store(energy("a", 1));

    assertThat(database.store(energy("a", 1), energy("a", 2), energy("a", 2)))
        .containsExactly(Outcome.DUPLICATE, Outcome.STORED, Outcome.DUPLICATE);
    assertThat(database.ask("SELECT count(*) FROM energy")).isEqualTo("2");
    assertThat(database.ask("SELECT count(*) FROM conflicts")).isEqualTo("0");
  }

  @Test
  void otherContentUnderTheSameKeyIsKeptAsideOnce() throws SQLException {
    database.store(energy("a", 1, 100));

    assertThat(database.store(energy("a", 1, 101), energy("a", 1, 101), energy("a", 1, 102)))
        .containsExactly(Outcome.CONFLICT, Outcome.DUPLICATE, Outcome.CONFLICT);
    assertThat(database.ask("SELECT power FROM energy")).isEqualTo("100.0");
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
    assertThat(database.ask("SELECT count(*) FROM energy")).isEqualTo("3");
  }

  @Test
  void badContentUnderAGoodKeyIsQuarantinedAndCountsAsReceived() throws SQLException {
    assertThat(database.store(impossibleEnergy("a", 1), energy("a", 2)))
        .containsExactly(Outcome.QUARANTINED, Outcome.STORED);

    assertThat(database.ask("SELECT ranges FROM streams")).isEqualTo("1-2");
    assertThat(database.ask("SELECT sequence FROM quarantine")).isEqualTo("1");
    assertThat(database.ask("SELECT reason FROM quarantine")).contains("power_consumption");
    assertThat(database.store(impossibleEnergy("a", 1))).containsExactly(Outcome.DUPLICATE);
    assertThat(database.store(energy("a", 1))).containsExactly(Outcome.CONFLICT);
  }

  @Test
  void whatHasNoKeyIsQuarantinedOncePerContentAndMovesNothing() throws SQLException {
    database.store(bytes("not json"), bytes("not json"), bytes("nor this"));

    assertThat(database.ask("SELECT group_concat(count) FROM quarantine")).isEqualTo("2,1");
    assertThat(database.ask("SELECT payload FROM quarantine")).isEqualTo("not json");
    assertThat(database.ask("SELECT count(*) FROM streams")).isEqualTo("0");
  }

  @Test
  void theLedgerSurvivesARestart() throws SQLException {
    database.store(energy("a", 1), energy("a", 2), energy("a", 5), energy("b", 1));
    database.restart();

    assertThat(database.store(energy("a", 2), energy("b", 1)))
        .containsExactly(Outcome.DUPLICATE, Outcome.DUPLICATE);
    assertThat(database.store(energy("a", 3))).containsExactly(Outcome.STORED);
    StreamTotals totals = database.store().streamTotals().get("PLC2");
    assertThat(totals).isEqualTo(new StreamTotals(2, 5, 1, 0));
  }

  @Test
  void aStreamWithTooManyHolesIsRefusedUntilTheyAreFilled() throws SQLException {
    for (int i = 0; i < MOST_RANGES; i++) {
      database.store(energy("a", 2L * i + 1));
    }

    assertThat(database.store(energy("a", 2_500))).containsExactly(Outcome.REFUSED);
    assertThat(database.store(energy("a", 2), energy("a", 2_500)))
        .containsExactly(Outcome.STORED, Outcome.STORED);
  }

  @Test
  void whatIsRefusedIsKeptAsideWithItsReason() throws SQLException {
    for (int i = 0; i < MOST_RANGES; i++) {
      database.store(energy("a", 2L * i + 1));
    }
    byte[] refused = energy("a", 2_500);

    assertThat(database.store(refused)).containsExactly(Outcome.REFUSED);
    assertThat(database.ask("SELECT payload FROM quarantine WHERE sequence = 2500"))
        .isEqualTo(new String(refused, StandardCharsets.UTF_8));
    assertThat(database.ask("SELECT reason FROM quarantine")).contains("too many holes");
    assertThat(database.store(energy("a", 2), refused))
        .containsExactly(Outcome.STORED, Outcome.STORED);
  }

  @Test
  void whatItsSenderSendsAgainIsRefusedWithoutBeingKeptAside() throws SQLException {
    database.store().hear("PLC2", offer("a", 1, 5_000), true, Database.NOW);
    for (int i = 0; i < MOST_RANGES; i++) {
      database.store(energy("a", 2L * i + 1));
    }

    assertThat(database.store(energy("a", 2_500))).containsExactly(Outcome.REFUSED);
    assertThat(database.ask("SELECT count(*) FROM quarantine")).isEqualTo("0");
  }

  @Test
  void whatNoSenderHoldsIsAGapUntilItArrivesAfterAll() throws SQLException {
    database.store().hear("PLC2", offer("a", 4, 9), true, Database.NOW);

    assertThat(database.store().position(new StreamId("PLC2", "a"))).isEqualTo(3);
    assertThat(database.ask("SELECT first || '-' || last || ' ' || reason FROM gaps"))
        .isEqualTo("1-3 before first contact");
    assertThat(database.store(energy("a", 2))).containsExactly(Outcome.STORED);
    database.restart();
    assertThat(database.ask("SELECT group_concat(first || '-' || last) FROM gaps"))
        .isEqualTo("1-1,3-3");
    assertThat(database.store().streamTotals().get("PLC2")).isEqualTo(new StreamTotals(1, 1, 0, 2));
  }

  @Test
  void anOfferThatIsOnlyRememberedByTheBrokerDeclaresNothing() throws SQLException {
    database.store().hear("PLC2", offer("a", 4, 9), false, Database.NOW);

    assertThat(database.ask("SELECT count(*) FROM gaps")).isEqualTo("0");
    assertThat(database.store().position(new StreamId("PLC2", "a"))).isZero();
  }

  private static DeliveryOffer offer(String epoch, long oldest, long newest) {
    return new DeliveryOffer("outbox", true, List.of(new HeldEpoch(epoch, oldest, newest)));
  }

  @Test
  void aFullDiskChangesNothingAndIsOverWhenThereIsRoom() throws SQLException {
    database.store(energy("a", 1));
    database.run("PRAGMA max_page_count=" + database.ask("PRAGMA page_count"));
    byte[][] many = new byte[200][];
    for (int i = 0; i < many.length; i++) {
      many[i] = energy("a", i + 2L);
    }

    assertThatThrownBy(() -> database.store(many))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("the disk is full");
    assertThat(database.ask("SELECT ranges FROM streams")).isEqualTo("1");
    database.run("PRAGMA max_page_count=1000000");
    assertThat(database.store(many)).containsOnly(Outcome.STORED).hasSize(200);
    assertThat(database.ask("SELECT count(*) FROM energy")).isEqualTo("201");
  }
}
