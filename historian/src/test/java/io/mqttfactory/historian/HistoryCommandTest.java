package io.mqttfactory.historian;

import static io.mqttfactory.testing.Payloads.energy;
import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.Topics;
import io.mqttfactory.testing.InMemoryBroker;
import io.mqttfactory.testing.SettableClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shell's side, against a running historian. */
class HistoryCommandTest {

  @TempDir private static Path folder;
  private static final InMemoryBroker broker = new InMemoryBroker();
  private static RunningHistorian historian;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @BeforeAll
  static void fill() {
    historian = RunningHistorian.start(folder, SettableClock.ofWednesday(), broker, Map.of());
    for (int number = 1; number <= 3; number++) {
      broker.publish(Topics.ENERGY, energy("a", number, 100 + number));
    }
    historian.await("SELECT count(*) FROM energy_data", 3);
  }

  @AfterAll
  static void close() {
    historian.close();
    broker.close();
  }

  @Test
  void printsTheLatestReadingsWithUnits() {
    assertThat(run("latest")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("factory/energy: 2026-03-04T09:00:03.000Z, 1797.0 s ago")
        .containsPattern("power_consumption +103.0 +kW")
        .containsPattern("frequency +- +Hz")
        .contains("factory/line1: nothing is stored");
  }

  @Test
  void printsARangeAsATableAndHowToGoOn() {
    assertThat(run("range", "energy", "--from", "-1h", "--limit", "2")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSize(4)
        .last()
        .asString()
        .startsWith("more: --after ");
  }

  @Test
  void printsATrendAsATable() {
    assertThat(run("trend", "energy.power_consumption", "--from", "-1h", "--buckets", "1"))
        .isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("power_consumption kW, 1h a line")
        .containsPattern("101.000 +102.000 +103.000 +3 +0 +####");
  }

  @Test
  void exportsCsv() {
    assertThat(run("export", "energy", "--from", "-1h")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(4);
  }

  @Test
  void printsStatistics() {
    assertThat(run("statistics")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsPattern("PLC2 +3 +3 +0")
        .containsPattern("energy_data +3 rows");
  }

  @Test
  void helpNamesAllThatCanBeAsked() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("latest", "range", "trend", "export", "statistics");
  }

  @ParameterizedTest
  @CsvSource({
    "forecast, is unknown",
    "range, range needs a topic",
    "range --from, range needs a topic",
    "range energy --until now, does not know",
    "range energy --from, --from needs a value",
    "range water, 'topic held \"water\"'",
    "latest energy, does not know"
  })
  void aWrongArgumentIsToldAndEndsWithTwo(String arguments, String told) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8)).startsWith("history: ").contains(told);
  }

  @Test
  void aHistorianThatIsAwayIsToldAndEndsWithOne() {
    int code =
        HistoryCommand.run(
            new String[] {"latest"},
            Map.of("HTTP_PORT", "1"),
            new PrintStream(out),
            new PrintStream(errors));

    assertThat(code).isEqualTo(1);
    assertThat(errors.toString(StandardCharsets.UTF_8))
        .contains("does not answer at http://localhost:1");
  }

  private int run(String... arguments) {
    return HistoryCommand.run(
        arguments,
        Map.of("HTTP_PORT", Integer.toString(historian.port())),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(errors, true, StandardCharsets.UTF_8));
  }
}
