package io.mqttfactory.analytics.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreCommandTest {

  private static final int ROWS = 600;
  private static final int SPIKE = 500;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private Path csv;

  @BeforeEach
  void writeARecordingWithASpikeAndAHole() throws IOException {
    StringBuilder text = new StringBuilder("timestamp,level\n");
    Random noise = new Random(5);
    for (int i = 0; i < ROWS; i++) {
      double value = i == SPIKE ? 90 : 10 + noise.nextInt(11) * 0.5;
      text.append(time(i)).append(',').append(i == 300 ? "" : value).append('\n');
    }
    csv = Files.writeString(folder.resolve("tank.csv"), text);
  }

  @Test
  void printsALineForEachRow() {
    assertThat(score()).isZero();

    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(ROWS + 1).startsWith("timestamp,value,score,flag");
    assertThat(lines.get(1)).matches(time(0) + ",1\\d\\.\\d,0\\.0000,0");
    assertThat(lines.get(301)).isEqualTo(time(300) + ",,0.0000,0");
    assertThat(lines.get(SPIKE + 1)).matches(time(SPIKE) + ",90\\.0,0\\.[5-9]\\d{3},1");
    assertThat(errors.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start,end\n2026-01-01T00:08:20Z,2026-01-01T00:08:25Z\n",
        "timestamp\n2026-01-01 00:08:20\n",
        "timestamp,label\n2026-01-01T00:08:19Z,0\n2026-01-01T00:08:20Z,1\n2026-01-01T00:08:21Z,0\n",
        "[[\"2026-01-01T00:08:20Z\", \"2026-01-01T00:08:25Z\"]]"
      })
  void comparesWithLabels(String labels) throws IOException {
    Path file = Files.writeString(folder.resolve("labels"), labels);

    assertThat(score("--labels", file.toString())).isZero();

    assertThat(errors.toString(StandardCharsets.UTF_8))
        .contains("tank_1: 1 of 1 labelled intervals found, median delay PT0S")
        .contains("0 false alarms");
  }

  @Test
  void refusesLabelsThatSayNothingOfTimes() throws IOException {
    Path file = Files.writeString(folder.resolve("labels"), "a,b\n1,2\n");

    assertThat(score("--labels", file.toString())).isEqualTo(2);

    assertThat(errors.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("labels");
    assertThat(out.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--csv nowhere.csv --column level --tag a",
        "--column level --tag a",
        "--csv {csv} --column volume --tag a",
        "--csv {csv} --column level",
        "--csv {csv} --column level --tag a/b",
        "--csv {csv} --column level --tag a --labels nowhere.csv",
        "--speed 3"
      })
  void saysInOneLineWhatItCannotDo(String arguments) {
    int code = run(arguments.replace("{csv}", csv.toString()).split(" "));

    assertThat(code).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    assertThat(out.size()).isZero();
  }

  private int score(String... more) {
    return run(
        Stream.concat(
                Stream.of("--csv", csv.toString(), "--column", "level", "--tag", "tank_1"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private int run(String... arguments) {
    return ScoreCommand.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(errors, true, StandardCharsets.UTF_8));
  }

  private static String time(int i) {
    return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i).toString();
  }
}
