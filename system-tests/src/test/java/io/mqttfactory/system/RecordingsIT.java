package io.mqttfactory.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.testing.MosquittoContainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Real data through the real system: file, PLC, Mosquitto, historian. */
@EnabledIf(
    value = "io.mqttfactory.testing.MosquittoContainer#isPossible",
    disabledReason = "needs Docker")
class RecordingsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Path RECORDINGS = Path.of("..", "config", "recordings");

  /** The steel works' quarter hours become 10 ms, the office's minutes 1 ms. */
  private static final String SPEED = "60000";

  @TempDir Path folder;
  private final MosquittoContainer mosquitto = new MosquittoContainer();
  private ComponentProcess historian;
  private HistorianDatabase database;

  @BeforeEach
  void startHistorian() {
    mosquitto.start();
    Path file = folder.resolve("historian.db");
    database = new HistorianDatabase(file);
    historian =
        ComponentProcess.start(
            "historian",
            mosquitto.address(),
            folder,
            Map.of("DB_FILE", file.toString(), "BACKFILL_DAYS", "0"));
  }

  @AfterEach
  void stop() {
    historian.close();
    mosquitto.stop();
  }

  @Test
  void theSteelWorksWeekArrivesInTheHistorianAsItWasRecorded() throws IOException {
    List<String> lines = linesOf("energy-steel-works-week.csv");

    try (ComponentProcess plc2 = play("plc2", "energy-steel-works-week.csv", "recorded")) {
      await("all of " + plc2)
          .atMost(PATIENCE)
          .until(() -> database.rows("energy_data") >= lines.size());
    }

    assertThat(database.rows("energy_data")).isEqualTo(lines.size());
    double recorded =
        lines.stream().mapToDouble(line -> Double.parseDouble(line.split(",")[2])).sum();
    assertThat(database.number("SELECT sum(power_consumption) FROM energy_data"))
        .isCloseTo(recorded, within(0.01));
    assertThat(database.number("SELECT count(frequency) FROM energy_data")).isZero();
    assertThat(database.number("SELECT min(timestamp) / 1000 FROM energy_data"))
        .isEqualTo(Instant.parse(lines.get(0).split(",")[0]).getEpochSecond());
  }

  @Test
  void theOfficeIsStampedNowAndKeepsWhenItWasRecorded() throws IOException {
    List<String> lines = linesOf("environment-office-six-days.csv");

    try (ComponentProcess plc3 = play("plc3", "environment-office-six-days.csv", "now")) {
      await("all of " + plc3)
          .atMost(PATIENCE)
          .until(() -> database.rows("environmental_data") >= lines.size());
    }

    assertThat(database.rows("environmental_data")).isEqualTo(lines.size());
    assertThat(database.number("SELECT count(DISTINCT recorded_at) FROM environmental_data"))
        .isEqualTo(lines.size());
    assertThat(
            database.number(
                "SELECT count(*) FROM environmental_data WHERE timestamp < received_at - 60000"))
        .isZero();
    assertThat(database.number("SELECT count(noise_level) FROM environmental_data")).isZero();
  }

  private ComponentProcess play(String plc, String recording, String time) {
    return ComponentProcess.start(
        plc,
        mosquitto.address(),
        folder,
        Map.of(
            "SOURCE", "file:" + RECORDINGS.resolve(recording),
            "SOURCE_SPEED", SPEED,
            "SOURCE_TIME", time));
  }

  private static List<String> linesOf(String recording) throws IOException {
    List<String> lines = Files.readAllLines(RECORDINGS.resolve(recording));
    return lines.subList(1, lines.size());
  }
}
