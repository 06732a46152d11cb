package io.mqttfactory.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.testing.MosquittoContainer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What was not committed when the historian died is delivered again; what was, is not doubled. */
@EnabledIf(
    value = "io.mqttfactory.testing.MosquittoContainer#isPossible",
    disabledReason = "needs Docker")
class HistorianKilledIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int KILLS = 5;

  @TempDir Path folder;

  @Test
  void losesAndDoublesNothingWhenItIsKilledUnderLoad() {
    Path file = folder.resolve("historian.db");
    HistorianDatabase database = new HistorianDatabase(file);
    Random random = new Random(4);
    double published;
    double unconfirmed;
    try (MosquittoContainer mosquitto = new MosquittoContainer()) {
      mosquitto.start();
      Map<String, String> settings = Map.of("DB_FILE", file.toString(), "BACKFILL_DAYS", "0");
      ComponentProcess historian =
          ComponentProcess.start("historian", mosquitto.address(), folder, settings);
      ComponentProcess plc =
          ComponentProcess.start(
              "plc1", mosquitto.address(), folder, Map.of("PUBLISH_INTERVAL", "5ms"));
      for (int kill = 0; kill < KILLS; kill++) {
        double before = database.rows("manufacturing_data");
        double more = 200 + random.nextInt(400);
        await().atMost(PATIENCE).until(() -> database.rows("manufacturing_data") > before + more);
        historian.kill();
        historian.start();
      }
      published = plc.metric("plc_readings_published_total");
      unconfirmed = plc.metric("plc_readings_unconfirmed_total");
      plc.terminate();
      awaitQuiet(database);
      historian.terminate();
    }

    assertThat(database.number("SELECT count(DISTINCT epoch) FROM manufacturing_data"))
        .isEqualTo(1);
    assertThat(unconfirmed).isZero();
    assertThat(database.rows("manufacturing_data"))
        .describedAs("at least what was published when the PLC was asked")
        .isGreaterThanOrEqualTo(published);
    assertThat(database.number("SELECT max(sequence) - count(*) FROM manufacturing_data"))
        .describedAs("lost or doubled")
        .isZero();
    assertThat(
            database.number("SELECT count(*) - count(DISTINCT sequence) FROM manufacturing_data"))
        .isZero();
    assertThat(database.number("SELECT count(*) FROM conflicts")).isZero();
  }

  /** Waits until the queue of the broker has been drained. */
  private static void awaitQuiet(HistorianDatabase database) {
    double[] last = {-1};
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(2))
        .until(
            () -> {
              double rows = database.rows("manufacturing_data");
              boolean quiet = rows == last[0];
              last[0] = rows;
              return quiet;
            });
  }
}
