package io.mqttfactory.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.NeedsMosquitto;
import io.mqttfactory.system.harness.PlcProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Real data through the real system: file, PLC, Mosquitto, historian. */
@NeedsMosquitto
class RecordingsIT {

  private static final Duration STALLED = Duration.ofSeconds(60);
  private static final Path RECORDINGS = Path.of("..", "config", "recordings").toAbsolutePath();

  /** The steel works' quarter hours become 10 ms, the office's minutes 1 ms. */
  private static final String SPEED = "60000";

  @RegisterExtension final Factory factory = new Factory();

  @BeforeEach
  void start() {
    factory.startWithoutPlcs();
  }

  @Test
  void theSteelWorksWeekArrivesInTheHistorianAsItWasRecorded() throws IOException {
    List<String> lines = linesOf("energy-steel-works-week.csv");

    play("plc2", "energy-steel-works-week.csv", "recorded");

    awaitRows("energy_data", lines.size());
    double recorded =
        lines.stream().mapToDouble(line -> Double.parseDouble(line.split(",")[2])).sum();
    assertThat(number("SELECT sum(power_consumption) FROM energy_data"))
        .isCloseTo(recorded, within(0.01));
    assertThat(number("SELECT count(frequency) FROM energy_data")).isZero();
    assertThat(number("SELECT min(timestamp) / 1000 FROM energy_data"))
        .isEqualTo(Instant.parse(lines.get(0).split(",")[0]).getEpochSecond());
  }

  @Test
  void theOfficeIsStampedNowAndKeepsWhenItWasRecorded() throws IOException {
    List<String> lines = linesOf("environment-office-six-days.csv");

    play("plc3", "environment-office-six-days.csv", "now");

    awaitRows("environmental_data", lines.size());
    assertThat(number("SELECT count(DISTINCT recorded_at) FROM environmental_data"))
        .isEqualTo(lines.size());
    assertThat(
            number("SELECT count(*) FROM environmental_data WHERE timestamp < received_at - 60000"))
        .isZero();
    assertThat(number("SELECT count(noise_level) FROM environmental_data")).isZero();
  }

  private double number(String query) {
    return factory.database().number(query);
  }

  /** How fast rows come is the disk's affair: each scan waits for its own commit. */
  private void awaitRows(String table, int count) {
    long rows = rows(table);
    try {
      while (rows < count) {
        long before = rows;
        await("another row of " + table).atMost(STALLED).until(() -> rows(table) > before);
        rows = rows(table);
      }
    } catch (ConditionTimeoutException otherwise) {
      throw new AssertionError(
          rows + " rows, expected " + count + factory.historian().log(), otherwise);
    }
    assertThat(rows).isEqualTo(count);
  }

  private long rows(String table) {
    return factory.database().rows(table);
  }

  private void play(String plc, String recording, String time) {
    PlcProcess player = factory.plc(plc);
    player.set("SOURCE", "file:" + RECORDINGS.resolve(recording));
    player.set("SOURCE_SPEED", SPEED);
    player.set("SOURCE_TIME", time);
    player.start();
  }

  private static List<String> linesOf(String recording) throws IOException {
    List<String> lines = Files.readAllLines(RECORDINGS.resolve(recording));
    return lines.subList(1, lines.size());
  }
}
