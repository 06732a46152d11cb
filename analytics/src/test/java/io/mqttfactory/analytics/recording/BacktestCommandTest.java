package io.mqttfactory.analytics.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mqttfactory.model.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestCommandTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @Test
  void printsALineOfJsonForEachHorizon() throws IOException {
    assertThat(backtest(season(Duration.ofMinutes(15), 20 * 96), "PT1H,PT24H")).isZero();

    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(2);
    for (String line : lines) {
      JsonNode score = Json.readObject(line.getBytes(StandardCharsets.UTF_8));
      assertThat(score.path("n").asInt()).isGreaterThan(1_000);
      assertThat(score.path("mae").asDouble())
          .isPositive()
          .isLessThan(score.path("mae_last_value").asDouble())
          .isLessThan(score.path("mae_yesterday").asDouble());
      assertThat(score.path("coverage_80").asDouble()).isBetween(0.75, 0.85);
    }
  }

  @Test
  void takesReadingsOfEverySecondInSlotsThatFitTheHorizon() throws IOException {
    assertThat(backtest(season(Duration.ofSeconds(20), 2 * 4_320), "PT10M")).isZero();
    String line = out.toString(StandardCharsets.UTF_8);
    // A day to know yesterday; of the other, slots of a minute.
    assertThat(Json.readObject(line.getBytes(StandardCharsets.UTF_8)).path("n").asInt())
        .isBetween(1_400, 1_440);
  }

  @Test
  void saysNothingOfTooLittle() throws IOException {
    assertThat(backtest(season(Duration.ofHours(1), 1), "PT24H")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"horizon\":\"PT24H\",\"n\":0,\"mae\":null");
  }

  @Test
  void refusesInOneLineWhatItCannotDo() throws IOException {
    assertThat(backtest(season(Duration.ofHours(1), 9), "soon")).isEqualTo(2);
    assertThat(run("--csv", "absent.csv", "--column", "x")).isEqualTo(2);
    assertThat(run("--column", "x")).isEqualTo(2);
    assertThat(run("--cvs", "x")).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8).lines()).hasSize(4);
    assertThat(out.size()).isZero();
  }

  private int backtest(Path file, String horizons) {
    return run("--csv", file.toString(), "--column", "x", "--horizons", horizons);
  }

  private int run(String... arguments) {
    return BacktestCommand.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(errors, true, StandardCharsets.UTF_8));
  }

  private Path season(Duration step, int rows) throws IOException {
    StringBuilder csv = new StringBuilder("timestamp,x\n");
    Random random = new Random(4);
    for (int i = 0; i < rows; i++) {
      Instant time = START.plus(step.multipliedBy(i));
      double hour = time.getEpochSecond() / 3_600.0;
      double value = 20 + 5 * Math.sin(2 * Math.PI * hour / 24) + random.nextGaussian();
      csv.append(time).append(',').append(value).append('\n');
    }
    return Files.writeString(folder.resolve("season.csv"), csv);
  }
}
