package io.mqttfactory.runtime.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.store.StorageException;
import io.mqttfactory.testing.TroubledStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageTroubleTest {

  private final Health health = new Health();
  private final StorageTrouble trouble = new StorageTrouble(health);

  @ParameterizedTest
  @CsvSource({
    "13, the disk is full, until it works",
    "5, another program holds the database, until it works"
  })
  void tellsWhatIsWrongAndWhatBecomesOfTheReadings(int code, String wrong, String then)
      throws InterruptedException {
    trouble.stop();

    assertThat(trouble.waitAfter((StorageException) TroubledStore.failure(code))).isFalse();
    assertThat(health.conditions().get("storage").message())
        .startsWith(wrong)
        .contains(then)
        .contains("nothing is acknowledged", "as far as its queue reaches");
  }
}
