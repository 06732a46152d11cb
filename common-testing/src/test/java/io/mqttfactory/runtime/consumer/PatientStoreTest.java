package io.mqttfactory.runtime.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.consumer.store.Database;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.Outcome;
import io.mqttfactory.runtime.store.StorageException;
import io.mqttfactory.testing.DatabaseLock;
import io.mqttfactory.testing.Payloads;
import io.mqttfactory.testing.TroubledStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatientStoreTest {

  @TempDir private Path folder;
  private final Health health = new Health();
  private final StorageTrouble trouble = new StorageTrouble(health);
  private Database database;
  private PatientStore patient;

  @BeforeEach
  void open() {
    database = new Database(folder);
    patient = new PatientStore(database.store(), trouble);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void setsAsideTheOneEntryThatTheDatabaseWillNotHave() throws Exception {
    database.run(
        """
        CREATE TRIGGER picky BEFORE INSERT ON energy WHEN NEW.power > 1000
        BEGIN SELECT RAISE(ABORT, 'too much for this test'); END
        """);

    assertThat(patient.store(List.of(entry(1, 100), entry(2, 2_000), entry(3, 100))))
        .contains(List.of(Outcome.STORED, Outcome.QUARANTINED, Outcome.STORED));
    assertThat(health.level()).isEqualTo(Health.Level.UP);
  }

  @Test
  void givesUpWithoutStoringWhenTheComponentStops() throws Exception {
    try (DatabaseLock lock = DatabaseLock.on(database.file().path())) {
      trouble.stop();

      assertThat(patient.store(List.of(entry(1, 100)))).isEmpty();
      assertThat(health.conditions().get("storage").message())
          .contains("another program holds the database");
      lock.release();
    }
    assertThat(patient.store(List.of(entry(1, 100)))).contains(List.of(Outcome.STORED));
    assertThat(health.conditions()).isEmpty();
  }

  @Test
  void doesNotWaitWhereTheFileIsDamaged() {
    TroubledStore damaged = new TroubledStore(database.store());
    damaged.damage();
    PatientStore waiting = new PatientStore(damaged, trouble);
    DeliveryOffer offer = new DeliveryOffer("a", true, List.of(new HeldEpoch("a-1", 1, 0)));

    assertThatThrownBy(() -> waiting.store(List.of(entry(1, 100))))
        .isInstanceOf(StorageException.class);
    assertThatThrownBy(() -> waiting.hear("PLC2", offer, true, Instant.EPOCH))
        .isInstanceOf(StorageException.class);
  }

  private static Entry entry(long sequence, double power) {
    return Entry.of(
        ReadingType.ENERGY,
        Payloads.energy("a", sequence, power),
        Instant.parse("2026-03-04T09:30:00Z"));
  }
}
